"""What a person sees, without a widget: options, prices, reasons, odds in words, prose."""
