"""What may be wrong with a text, found by machine. A check is a small class over one text, or over
a text and its source.

`base` says what a check is; `letters` and `signs` look at characters, `pairs` at brackets and
quotation marks, `terms` at words of the glossary, `links` at links, `sources` at numbers and
placeholders, `subjects` at what is empty or there twice. `fields` says as what a text is read.
None asks the database: what a check must know is given to it.
"""
