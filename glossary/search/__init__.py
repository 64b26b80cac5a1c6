"""Search: what was typed → `query.parse` → `engine.find` → hits.

`documents` says what of a page is found, `keys` turns it into index keys, `index` writes them, and
`engine` is the only module that reads them.
"""
