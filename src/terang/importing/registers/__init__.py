"""An office's own register of requests or objections → the register that may be published, and a report."""
