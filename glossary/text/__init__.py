"""Text of Bengali, Telugu and English: the only place that splits, folds, cuts or orders it.

The law of this package:

- Pure: the standard library and `regex`. No Django, no file, no network, no clock.
- `regex`, never `re`: for `re` a vowel sign or a virama ends a word.
- Positions are code points of NFC text; `normalize.nfc` is the door that all text comes in by.
- Text is cut at graphemes (Unicode UAX #29 with conjuncts whole), never at code points.
- A language is a row of `languages.LANGUAGES`; no module branches on a language's code.
- Each rule is proven on real words, in both scripts, in tests/data.
"""
