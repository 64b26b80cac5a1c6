"""Running text → text with links to concepts.

`written` reads the links of authors, `automatic` finds the others, `targets` knows where they lead,
and `page` makes HTML of them, with previews.
"""
