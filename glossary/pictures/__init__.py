"""Pictures of a page's name for previews, as PNG: no Django here, no file but the fonts.

`faces` (which font draws what) → `shaping` (text → glyphs) → `breaking` (lines) → `sheet` (where
everything stands) → `png`. docs/decisions/0009 tells why HarfBuzz does all of it.
"""
