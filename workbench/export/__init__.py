"""A reviewed case becomes a document."""
