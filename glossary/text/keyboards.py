"""The keys of the on-screen keyboards, in the order in which each script is learnt.

The vowels stand over their signs (no vowel, the virama, under the first), the consonants by varga,
five and five, then those without one. Whatever the alphabet of a language has that is not rare has
a key; tests/text/test_keyboards.py holds the two together.
"""

from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category

from glossary.text.languages import LANGUAGES

# What a sign hangs on where it stands alone (Unicode, chapter 2.11); no key writes it.
CARRIER = "◌"

_ROWS = {
    "bn": """
        অ আ ই ঈ উ ঊ ঋ এ ঐ ও ঔ
        ্ া ি ী ু ূ ৃ ে ৈ ো ৌ
        ক খ গ ঘ ঙ চ ছ জ ঝ ঞ
        ট ঠ ড ঢ ণ ত থ দ ধ ন
        প ফ ব ভ ম য র ল শ ষ
        স হ ক্ষ ড় ঢ় য় ৎ ং ঃ ঁ
    """,
    "te": """
        అ ఆ ఇ ఈ ఉ ఊ ఋ
        ్ ా ి ీ ు ూ ృ
        ఎ ఏ ఐ ఒ ఓ ఔ
        ె ే ై ొ ో ౌ
        క ఖ గ ఘ ఙ చ ఛ జ ఝ ఞ
        ట ఠ డ ఢ ణ త థ ద ధ న
        ప ఫ బ భ మ య ర ల వ శ
        ష స హ ళ క్ష ఱ ఁ ం ః
    """,
}
# What the signs are called at school: a sign alone cannot be read aloud.
_NAMES = {
    "bn": {
        "্": "হসন্ত, যুক্তাক্ষরের জন্য",
        "া": "আ-কার",
        "ি": "হ্রস্ব ই-কার",
        "ী": "দীর্ঘ ঈ-কার",
        "ু": "হ্রস্ব উ-কার",
        "ূ": "দীর্ঘ ঊ-কার",
        "ৃ": "ঋ-কার",
        "ে": "এ-কার",
        "ৈ": "ঐ-কার",
        "ো": "ও-কার",
        "ৌ": "ঔ-কার",
        "ৎ": "খণ্ড ত",
        "ং": "অনুস্বার",
        "ঃ": "বিসর্গ",
        "ঁ": "চন্দ্রবিন্দু",
    },
    "te": {
        "్": "పొల్లు, ఒత్తు కోసం",
        "ా": "దీర్ఘం",
        "ి": "గుడి",
        "ీ": "గుడి దీర్ఘం",
        "ు": "కొమ్ము",
        "ూ": "కొమ్ము దీర్ఘం",
        "ృ": "వట్రసుడి",
        "ె": "ఎత్వం",
        "ే": "ఏత్వం",
        "ై": "ఐత్వం",
        "ొ": "ఒత్వం",
        "ో": "ఓత్వం",
        "ౌ": "ఔత్వం",
        "ఱ": "బండి ర",
        "ఁ": "అరసున్న",
        "ం": "సున్న",
        "ః": "విసర్గ",
    },
}


@dataclass(frozen=True, slots=True)
class Key:
    """A key: what is on it, a sign with its CARRIER, and what it is called."""

    face: str
    name: str

    @property
    def text(self) -> str:
        """What the key writes."""
        return self.face.removeprefix(CARRIER)


@lru_cache
def keyboard(language_code: str) -> tuple[tuple[Key, ...], ...]:
    """Return the rows of the keyboard of a language, digits last; () where it needs none."""
    if language_code not in _ROWS:
        return ()
    rows = [row.split() for row in _ROWS[language_code].strip().splitlines()]
    names = _NAMES[language_code]
    digits = LANGUAGES[language_code].digits
    return tuple(
        tuple(Key(_face(text), names.get(text, text)) for text in row) for row in [*rows, digits]
    )


def _face(text: str) -> str:
    """Return a text as it stands on a key: "া" as ◌া, "ক্ষ" as it is."""
    return CARRIER + text if category(text[0]).startswith("M") else text
