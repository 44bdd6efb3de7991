"""Arguments, terminal, clock and environment → calls of the other rooms, and exit codes."""
