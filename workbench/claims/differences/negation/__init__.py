"""What one statement says and the other denies, and words of opposite meaning."""
