from django import forms
from django.utils.translation import get_language, gettext_lazy as _

from articles.models import Article
from glossary.fields import SpokenSelect
from glossary.forms import SubjectForm
from glossary.language_names import language_choices
from glossary.models import Topic
from glossary.models.reading import topic_name


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
    topic = forms.ChoiceField(label=_("Topic"), required=False, widget=SpokenSelect)
    language = forms.ChoiceField(label=_("Found in"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        here = get_language()
        topics = [(topic.slug, topic_name(topic, here)) for topic in Topic.objects.all()]
        self.fields["topic"].choices = [("", _("all topics")), *topics]
        self.fields["language"].choices = [("", _("all languages")), *language_choices()]

    def valid(self, name: str) -> str:
        """Return the value of a field, or "" where it is missing or wrong."""
        self.is_valid()
        return self.cleaned_data.get(name, "")


class ArticleForm(SubjectForm):
    class Meta:
        model = Article
        exclude = ()
