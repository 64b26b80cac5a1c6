"""Whether a page offers to keep the whole glossary."""

from django import template

from glossary.offline.extent import is_keepable

register = template.Library()
register.simple_tag(is_keepable, name="glossary_is_keepable")
