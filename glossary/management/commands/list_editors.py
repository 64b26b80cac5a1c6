from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand
from django.db.models import Q
from django.utils import timezone

from glossary.editorial.people import held


class Command(BaseCommand):
    help = "Print who may edit: name, roles, last login, with tabs between; one person a line."

    def handle(self, *args, **options):
        wanted = Q(is_staff=True) | Q(is_superuser=True) | Q(editor_roles__isnull=False)
        people = get_user_model().objects.filter(wanted).distinct().order_by("username")
        for person in people.prefetch_related("editor_roles"):
            self.stdout.write("\t".join(_columns(person)))


def _columns(person) -> list[str]:
    roles = " · ".join(map(str, held(person))) or "no role"
    if not person.is_active:
        roles += " (not active)"
    elif not person.is_staff:
        roles += " (cannot log in)"
    then = person.last_login
    seen = timezone.localtime(then).strftime("%Y-%m-%d %H:%M") if then else "never"
    return [person.get_username(), roles, seen]
