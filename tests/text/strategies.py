"""Texts for properties: any Unicode, and what readers of our languages really get wrong."""

from hypothesis import strategies

SIGNS = (
    "অআঋঌএকখগঘঙচজঞটডণতদনপফবভমযরলশষসহৎৰৱ\u09be\u09bf\u09c0\u09c1\u09c3\u09c7\u09cb\u09cc\u09cd"
    "\u09d7\u09bc\u0981\u0982\u0983০৫అఒఎకగఙచఞటణతనపమళసా\u0c3f\u0c40\u0c46\u0c47\u0c48\u0c4a\u0c4b"
    "\u0c4d\u0c55\u0c56\u0c01\u0c02\u0c03౦౨aAzKé\u0301\u0345ßİΑ'’-–:…#5 \t\n\r\xa0\u2003"
    "\u200b\u200c\u200d\u200e\u202e\u2067\ufeff\ud800\x00\x1f😀\ufe0f कि५ಕΣЖ\u05b0"
)

texts = strategies.one_of(strategies.text(), strategies.text(strategies.sampled_from(SIGNS)))
