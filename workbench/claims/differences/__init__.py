"""In what two matched statements differ, and which contradict each other."""
