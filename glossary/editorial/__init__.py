"""What editors work with: who may overwrite what."""
