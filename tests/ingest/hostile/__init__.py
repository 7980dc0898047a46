"""Inputs made to hurt, and what must come of each. `python -m tests.ingest.hostile` tables them."""
