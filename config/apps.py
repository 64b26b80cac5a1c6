from django.contrib.admin.apps import AdminConfig


class EditingConfig(AdminConfig):
    """Django's admin, whose first page is the editors' overview."""

    default_site = "glossary.dashboard.site.EditingSite"
