"""What may be wrong with a text, found by machine. A check is a small class over one text.

`base` says what a check is, `letters` looks at characters, `pairs` at brackets and quotation marks,
`terms` at words that the glossary advises against. None asks the database: what a check must know
is given to it.
"""
