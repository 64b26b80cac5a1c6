"""How well and how fast search answers: `./dev bench search FOLDER` (docs/search.md).

`sets` reads the folder, `base` fills a scratch base, `asking` asks, `figures` counts, `report` has
the words; `__main__` starts `measure`, which does the first half, for each database.
"""
