"""The editors' pages. They show and ask; the rules are in `glossary.publishing` and `editorial`."""

from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.utils.translation import gettext_lazy as _

from glossary.admin.concepts import ConceptAdmin
from glossary.admin.people import PersonAdmin
from glossary.admin.reports import ReportAdmin
from glossary.admin.topics import TopicAdmin
from glossary.admin.unanswered import UnansweredQueryAdmin
from glossary.models import Concept, Report, Topic, UnansweredQuery

admin.site.site_header = _("Paribhasha: editing")
admin.site.site_title = _("Paribhasha")
admin.site.index_title = _("What you can edit")
admin.site.register(Concept, ConceptAdmin)
admin.site.register(Topic, TopicAdmin)
admin.site.register(Report, ReportAdmin)
admin.site.register(UnansweredQuery, UnansweredQueryAdmin)
# Rights are roles by language; Django's groups and permissions give none here.
admin.site.unregister([Group, User])
admin.site.register(User, PersonAdmin)
