"""Days and times that differ."""
