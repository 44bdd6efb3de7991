"""One module a command: `DESCRIPTION`, `EXAMPLE`, `configure(parser, root)`, `run(arguments)` → exit code."""
