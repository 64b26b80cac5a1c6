"""How well terms are found in running text, on sentences that were marked by hand."""
