"""The case in memory: verdicts, notes, undo, progress."""
