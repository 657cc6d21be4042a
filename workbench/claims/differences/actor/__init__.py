"""Who does something to whom, where that differs."""
