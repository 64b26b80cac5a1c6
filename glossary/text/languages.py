"""The languages of the glossary: adding one is adding a row here, and words to tests/data.

The orders are those of CLDR 42 (common/collation/bn.xml, te.xml over the root collation) with one
tailoring of ours: in Bengali, ক্ষ is a letter of its own after all of ক, as printed dictionaries
have it. Telugu needs none: CLDR already has ళ after హ.
"""

from dataclasses import dataclass

LATIN = "a b c d e f g h i j k l m n o p q r s t u v w x y z"
BENGALI = """
    অ আ ই ঈ উ ঊ ঋ ৠ ঌ ৡ এ ঐ ও ঔ ং ঃ ঁ
    ক ক্ষ খ গ ঘ ঙ চ ছ জ ঝ ঞ ট ঠ ড ঢ ণ ত থ দ ধ ন প ফ ব ভ ম য র ৰ ল ৱ শ ষ স হ ঽ
    া ি ী ু ূ ৃ ৄ ৢ ৣ ে ৈ ো ৌ ্ ৗ
"""
TELUGU = """
    అ ఆ ఇ ఈ ఉ ఊ ఋ ౠ ఌ ౡ ఎ ఏ ఐ ఒ ఓ ఔ ఁ ం ః
    క ఖ గ ఘ ఙ చ ౘ ఛ జ ౙ ఝ ఞ ట ఠ డ ఢ ణ త థ ద ధ న ప ఫ బ భ మ య ర ఱ ల వ శ ష స హ ళ ఴ ౚ ఽ
    ా ి ీ ు ూ ృ ౄ ౢ ౣ ె ే ై ొ ో ౌ ్ ౕ ౖ
"""


@dataclass(frozen=True)
class Language:
    """A language that pages are written in.

    `code` is BCP 47, `name` the language's own, `script` ISO 15924; `locale` is the CLDR locale of
    its dates, `digits` are what readers of it are shown, 0 to 9 (CLDR), and `full_stop` ends its
    sentences. `alphabet` holds all that sorts, letters and signs, in order; an element of several
    code points is a contraction. `rare` are letters without a place in the A–Z bar, `foreign` those
    of its script that only other languages write. `fallback` are the codes, without its own, in
    which a missing text is looked for.
    """

    code: str
    name: str
    script: str
    locale: str
    digits: str
    full_stop: str
    alphabet: tuple[str, ...]
    rare: str
    foreign: str
    fallback: tuple[str, ...]


LANGUAGES: dict[str, Language] = {
    language.code: language
    for language in (
        Language(
            code="bn",
            name="বাংলা",
            script="Beng",
            locale="bn",
            digits="০১২৩৪৫৬৭৮৯",
            full_stop="।",
            alphabet=tuple(BENGALI.split()),
            rare="ৠঌৡৰৱঽ",
            foreign="ৰৱ",
            fallback=("en", "te"),
        ),
        Language(
            code="te",
            name="తెలుగు",
            script="Telu",
            locale="te",
            digits="0123456789",
            full_stop=".",
            alphabet=tuple(TELUGU.split()),
            rare="ౠఌౡౘౙఴౚఽ",
            foreign="",
            fallback=("en", "bn"),
        ),
        Language(
            code="en",
            name="English",
            script="Latn",
            locale="en_IN",
            digits="0123456789",
            full_stop=".",
            alphabet=tuple(LATIN.split()),
            rare="",
            foreign="",
            fallback=("bn", "te"),
        ),
    )
}

CODES: tuple[str, ...] = tuple(LANGUAGES)


def fallback_chain(code: str) -> tuple[str, ...]:
    """Return the codes in which to look for a text wanted in `code`, beginning with `code`.

    An unknown code raises KeyError.
    """
    return (code, *LANGUAGES[code].fallback)
