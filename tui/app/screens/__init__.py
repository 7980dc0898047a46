"""Screens and dialogs of the reader; all but the main one are imported when they are first shown."""
