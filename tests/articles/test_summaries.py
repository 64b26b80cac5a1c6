"""The beginning of a text as its summary."""

import pytest

from articles.models import Article
from articles.summaries import beginning, summarise


@pytest.mark.parametrize(
    ("body", "summary"),
    [
        ("কথা **রাখা**।\n\n- এক\n- দুই", "কথা রাখা। এক দুই"),
        ("# శీర్షిక\n\n## ఎందుకు {#why}\n\n[[client|క్లయింట్]] మాట", "క్లయింట్ మాట"),
        ("", ""),
    ],
)
def test_beginning_is_the_words_without_headings_and_markup(body, summary):
    assert beginning(body) == summary


def test_long_text_is_cut_between_words_at_200_letters():
    body = "স্ত্রীকে ক্ষমা " * 100  # four letters and two spaces

    assert beginning(body) == "স্ত্রীকে ক্ষমা " * 33 + "স্ত্রীকে…"


def test_summary_is_given_only_where_there_is_none():
    article = Article(summary_bn="কথা রাখা", body_bn="লেখা", body_te="పాఠం")

    for language in ("bn", "te", "en"):
        summarise(article, language)

    assert (article.summary_bn, article.summary_te, article.summary_en) == ("কথা রাখা", "పాఠం", "")
