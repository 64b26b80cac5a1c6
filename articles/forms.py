from django import forms
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from glossary.forms import SubjectForm
from glossary.models import Topic
from glossary.text.languages import CODES, LANGUAGES


class LanguageSelect(forms.Select):
    """A choice of languages, each option in its own language."""

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        return option | {"attrs": option["attrs"] | ({"lang": value} if value else {})}


class SearchForm(forms.Form):
    """What a reader searches for. Whatever is typed gets an answer: wrong filters are left out."""

    q = forms.CharField(required=False)
    kind = forms.ChoiceField(
        label=_("Kind"),
        required=False,
        choices=[
            ("", _("terms and articles")),
            ("concept", _("terms")),
            ("article", _("articles")),
        ],
    )
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    language = forms.ChoiceField(label=_("Found in"), required=False, widget=LanguageSelect)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        topics = [(topic.slug, str(topic)) for topic in Topic.objects.all()]
        self.fields["topic"].choices = [("", _("all topics")), *topics]
        languages = [(code, LANGUAGES[code].name) for code in CODES]
        self.fields["language"].choices = [("", _("all languages")), *languages]

    def valid(self, name: str) -> str:
        """Return the value of a field, or "" where it is missing or wrong."""
        self.is_valid()
        return self.cleaned_data.get(name, "")


class ArticleForm(SubjectForm):
    class Meta:
        model = Article
        exclude = ()
