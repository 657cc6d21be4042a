"""Contradictions of statements that share too few words to be matched."""
