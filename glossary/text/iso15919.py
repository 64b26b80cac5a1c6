"""The Latin of Bengali and Telugu letters by ISO 15919:2001: adding a script is adding a row here.

Of what the standard leaves to its users we take

- uniform vowels: এ and ও are ē and ō in Bengali too, so that a Latin letter is one vowel in both
  languages. The other choice, e and o, is for scripts that have no short ones.
- simplified nasalization: ং and ం are ṁ before every letter. The strict one writes the nasal of
  the letter that follows, which is not what Bengali says: its ং is [ŋ] everywhere.

Sources: the tables and rules of ISO 15919:2001 as A. Stone (Transliteration of Indic scripts: how
to use ISO 15919) and T. Pedersen (transliteration.eki.ee, Bengali and Telugu) give them. Ours are
ব়, which is র as some type it and not the standard's w, and ౚ, which is younger than the standard
and follows ఱ as ॠ follows ऋ.
"""

from dataclasses import dataclass

from glossary.text.normalize import nfc


@dataclass(frozen=True)
class Script:
    """How a script is read: the Latin of each of its letters and signs in form C.

    `consonants` stand without their a; `signs` are those of vowels, and the virama, which is read
    as nothing; `others` neither bear a vowel nor are one. `plain` are patterns of that Latin in
    form D, in their order, with what a slug writes instead.
    """

    consonants: dict[str, str]
    vowels: dict[str, str]
    signs: dict[str, str]
    others: dict[str, str]
    plain: dict[str, str]


def _table(text: str) -> dict[str, str]:
    """Return letters with their Latin, which stands after each; – is none."""
    cells = nfc(text).split()
    return {letter: latin.strip("–") for letter, latin in zip(cells[::2], cells[1::2], strict=True)}


# By ISO 15924. ৰ and ৱ are of Assamese; ఁ is the half nasal, \u0c00 the candrabindu of Sanskrit.
SCRIPTS: dict[str, Script] = {
    "Beng": Script(
        consonants=_table("""
            ক k  খ kh  গ g  ঘ gh  ঙ ṅ  চ c  ছ ch  জ j  ঝ jh  ঞ ñ  ট ṭ  ঠ ṭh  ড ḍ  ঢ ḍh  ণ ṇ
            ত t  থ th  দ d  ধ dh  ন n  প p  ফ ph  ব b  ভ bh  ম m  য y  র r  ল l
            শ ś  ষ ṣ  স s  হ h  ড় ṛ  ঢ় ṛh  য় ẏ  ক় q  খ় ḵẖ  গ় ġ  জ় z  ফ় f  ব় r  ৰ r  ৱ v
        """),
        vowels=_table("অ a  আ ā  ই i  ঈ ī  উ u  ঊ ū  ঋ r̥  ৠ r̥̄  ঌ l̥  ৡ l̥̄  এ ē  ঐ ai  ও ō  ঔ au"),
        signs=_table("""
            \u09be ā  \u09bf i  \u09c0 ī  \u09c1 u  \u09c2 ū  \u09c3 r̥  \u09c4 r̥̄  \u09e2 l̥  \u09e3 l̥̄
            \u09c7 ē  \u09c8 ai  \u09cb ō  \u09cc au  \u09cd –
        """),
        others=_table(
            "ৎ t  ং ṁ  ঃ ḥ  ঁ m̐  ঽ :’  ৼ ṁ  ০ 0  ১ 1  ২ 2  ৩ 3  ৪ 4  ৫ 5  ৬ 6  ৭ 7  ৮ 8  ৯ 9"
        ),
        plain={"[ae]\u0304?:y(?=a)": "", "[mn]\u0307(?=[kg])": "n", "[mn]\u0307": "ng"},
    ),
    "Telu": Script(
        consonants=_table("""
            క k  ఖ kh  గ g  ఘ gh  ఙ ṅ  చ c  ఛ ch  జ j  ఝ jh  ఞ ñ  ట ṭ  ఠ ṭh  డ ḍ  ఢ ḍh  ణ ṇ
            త t  థ th  ద d  ధ dh  న n  ప p  ఫ ph  బ b  భ bh  మ m  య y  ర r  ఱ ṟ  ల l  ళ ḷ  ఴ ḻ
            వ v  శ ś  ష ṣ  స s  హ h  ౘ ĉ  ౙ z  ౚ ṟ̄  క఼ q  ఖ఼ ḵẖ  గ఼ ġ  జ఼ z  డ఼ ṛ  ఢ఼ ṛh  ఫ఼ f
        """),
        vowels=_table("""
            అ a  ఆ ā  ఇ i  ఈ ī  ఉ u  ఊ ū  ఋ r̥  ౠ r̥̄  ఌ l̥  ౡ l̥̄
            ఎ e  ఏ ē  ఐ ai  ఒ o  ఓ ō  ఔ au
        """),
        signs=_table("""
            \u0c3e ā  \u0c3f i  \u0c40 ī  \u0c41 u  \u0c42 ū  \u0c43 r̥  \u0c44 r̥̄  \u0c62 l̥  \u0c63 l̥̄
            \u0c46 e  \u0c47 ē  \u0c48 ai  \u0c4a o  \u0c4b ō  \u0c4c au  \u0c4d –
        """),
        others=_table("""
            ౝ n  \u0c02 ṁ  \u0c04 ṁ  \u0c03 ḥ  \u0c01 n̆  \u0c00 m̐  ఽ :’
            ౦ 0  ౧ 1  ౨ 2  ౩ 3  ౪ 4  ౫ 5  ౬ 6  ౭ 7  ౮ 8  ౯ 9
        """),
        plain={"m\u0307(?=[kgcjtdn])": "n"},
    ),
}
