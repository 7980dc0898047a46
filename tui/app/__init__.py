"""The reader's screen. The only package that imports Textual, and it does so when the reader is opened."""
