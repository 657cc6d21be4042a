"""Who says a statement: reporting verbs and phrases, attributions, parties, origins."""
