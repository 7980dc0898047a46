"""What other readers keep and export: lists of sources, saved articles, and the marks made on them."""
