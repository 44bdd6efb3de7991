"""What several writers share: the shapes of outputs, views and rows."""
