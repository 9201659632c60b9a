"""What is tried: a trial is one draw of one room, a function of its seed."""
