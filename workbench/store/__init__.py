"""The case file: TinyDB, the ledger, durable storage."""
