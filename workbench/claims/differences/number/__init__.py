"""Figures that differ, what they count, and whether both can stand."""
