"""Names that differ in one slot, or are spelled otherwise."""
