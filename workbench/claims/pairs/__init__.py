"""Which statements share a claim, and word by word what they share."""
