"""The front ends' own words, each marked for the catalogue and used there by name: a translation
touches no code. `lines` is for line mode, `screen` and `keys` for the full screen, `command` for
the command line, `shared` for all."""
