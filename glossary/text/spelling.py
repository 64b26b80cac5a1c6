"""What is spelt, encoded or typed in several ways in our languages, and its one form in a key.

Sources: The Unicode Standard 16, chapters 12.2 (Bengali) and 12.7 (Telugu), and DoNotEmit.txt, for
vowels typed in parts. Bengali dictionaries give সঙ্গীত beside সংগীত, রঙ beside রং and ব্যাণ্ড beside
ব্যান্ড; Telugu writes a nasal before a stop as ం, in learned and foreign words also with the letter.
"""

import unicodedata

import regex

_INDIC_DIGITS = {
    digit: str(int(digit)) for digit in map(chr, range(0x0900, 0x0E00)) if digit.isdecimal()
}
_LATIN_BASES = {
    letter: unicodedata.normalize("NFD", letter)[0]
    for letter in map(chr, [*range(0x00E0, 0x0250), *range(0x1E00, 0x1F00)])
}
_ONE_FORM = str.maketrans(
    _INDIC_DIGITS
    | _LATIN_BASES
    | dict.fromkeys("\u200c\u200d", "")
    | dict.fromkeys("‘’‚‛ʼ′`´", "'")
    | dict.fromkeys("“”„‟«»″", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
    | {"…": "...", "ৰ": "র", "ৱ": "ব", "ৎ": "ত্"}
)
_ACCENTS = regex.compile(r"\p{Inherited}++")

# A sign that looks like another: zero for anusvara in స౦స్థ, colon for visarga in দু:খ.
_ZERO = regex.compile(r"(?<=[\u0C05-\u0C4D])౦(?![0-9౦-౯])")
_COLON = regex.compile(r"(?<=[\u0985-\u09CC]):(?=[কখপফশষস])")

# Khanda ta as it was typed before Unicode 4.1 had the letter.
_KHANDA_TA = regex.compile("ত্\u200d")

# Bengali ং is [ŋ] before every consonant, so it is no ন্: আংটি is a ring, আন্টি an aunt.
_NASALS = {
    r"ঙ(?!\p{M})|ঙ্+(?=[ক-হ])|[ঞন]্+(?=[চ-ঝ])|ম্+(?=ব)": "ং",
    r"ণ্+(?=[ট-ঢ])": "ন্",
    r"ఙ్+(?=[క-ఘ])|ఞ్+(?=[చ-ఝ])|ణ్+(?=[ట-ఢ])|న్+(?=[చ-ఝట-ఢత-ధ])|మ్+(?=[ప-భ])": "ం",
}
_NASAL = regex.compile("|".join(f"({pattern})" for pattern in _NASALS))
_NASAL_FORMS = tuple(_NASALS.values())

_BASES = "অఒ"
_SIGNS = regex.compile(rf"[{_BASES}]\p{{M}}++|\p{{M}}{{2,}}+")
_WHOLE = {
    "অ\u09be": "আ",
    "\u09be\u09c7": "\u09cb",
    "\u09d7\u09c7": "\u09cc",
    "ఒ\u0c55": "ఓ",
    "ఒ\u0c4c": "ఔ",
    "\u0c3f\u0c55": "\u0c40",
    "\u0c46\u0c55": "\u0c47",
    "\u0c4a\u0c55": "\u0c4b",
}
_NUKTA = "\u09bc"
_MODIFIERS = "\u0981\u0982\u0983\u0c00\u0c01\u0c02\u0c03\u0c04"
_VOWEL_PLACE = 2
_PLACE = {
    **dict.fromkeys(_BASES, 0),
    _NUKTA: 1,
    **{modifier: place for place, modifier in enumerate(_MODIFIERS, start=_VOWEL_PLACE + 1)},
}


def mend(text: str) -> str:
    """Return the one spelling of a tidy, case-folded text: what it looks or sounds like decides.

    কাে → কো; চঁাদ → চাঁদ; অামি → আমি; সঙ্গীত → সংগীত; స౦స్థ → సంస్థ; కమ్పెనీ → కంపెనీ.
    """
    text = _ACCENTS.sub("", _ZERO.sub("ం", text).translate(_ONE_FORM))
    text = _COLON.sub("ঃ", unicodedata.normalize("NFC", text))
    text = _NASAL.sub(_nasal, text)
    mended = _SIGNS.sub(_in_order, text).replace("ব" + _NUKTA, "র")
    return mended if mended == text else unicodedata.normalize("NFC", mended)


def rules() -> list[tuple[str, str | dict[str, str]]]:
    """Return `mend` as patterns and what to put for each, in order, for a program without Python.

    Python and JavaScript read the patterns alike. The text is without accents, joiners and what
    cannot be seen, in form C and in small letters. Signs in a wrong order are mended as far as
    readers mistype them: a modifier before the vowel sign, a vowel in two parts.
    """
    one_form = {chr(sign): form for sign, form in _ONE_FORM.items() if form}
    one_form = {sign: form for sign, form in one_form.items() if sign not in _LATIN_BASES}
    return [
        (_ZERO.pattern, "ం"),
        ("[" + "".join(one_form) + "]", one_form),
        (_COLON.pattern, "ঃ"),
        *_NASALS.items(),
        (rf"([{_MODIFIERS}])([\u09be-\u09cc\u0c3e-\u0c4c\u0c55]+)", "$2$1"),
        ("|".join(_WHOLE), _WHOLE),
        ("ব" + _NUKTA, "র"),
    ]


def encoded(word: str) -> str:
    """Return a Bengali or Telugu word with the signs that Unicode has for it, else as it is.

    Only the encoding is mended, never the spelling: কাে → কো, চঁাদ → চাঁদ, অামি → আমি, স౦స్థ → సంస్థ,
    দু:খ → দুঃখ, উত্‍সব → উৎসব. Sources as for the whole module.
    """
    mended = _KHANDA_TA.sub("ৎ", _COLON.sub("ঃ", _ZERO.sub("ం", word)))
    mended = _SIGNS.sub(_in_order, unicodedata.normalize("NFC", mended))
    return unicodedata.normalize("NFC", mended.replace("ব" + _NUKTA, "র"))


def _nasal(found: regex.Match) -> str:
    """Return the one form of a nasal that is written in several ways before its consonant."""
    return _NASAL_FORMS[found.lastindex - 1]


def _in_order(found: regex.Match) -> str:
    """Return a run of signs as it should be typed: nukta, vowel sign, modifiers, each once."""
    run = "".join(sorted(found[0], key=lambda sign: _PLACE.get(sign, _VOWEL_PLACE)))
    signs: list[str] = []
    for sign in unicodedata.normalize("NFC", run):
        signs.append(sign)
        while len(signs) > 1 and (whole := _joined(*signs[-2:])):
            signs[-2:] = [whole]
    return "".join(signs)


def _joined(sign: str, after: str) -> str | None:
    """Return the one sign that two typed in a row stand for, if they do; a double is itself."""
    return sign if sign == after else _WHOLE.get(sign + after)
