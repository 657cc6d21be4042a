"""Statements become matches, matches become claims: alignment, differences, attribution."""
