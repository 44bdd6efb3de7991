"""Field tables and values → source text that people go on editing: skeletons, YAML, single edits."""
