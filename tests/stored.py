"""Rows of the database that are made once and written often: to copy is many times quicker."""

from django.apps import apps
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction

# Made with the tables, and the same for every test.
_OF_THE_TABLES = (ContentType, Permission)


def taken(make):
    """Call `make` as in an empty database; return the rows that it wrote, by model. None stays."""
    with transaction.atomic():
        _empty()
        make()
        rows = {model: list(model._base_manager.all()) for model in _models()}
        transaction.set_rollback(True)
    return rows


def put(rows):
    """Write what `taken` returned into an empty database."""
    with transaction.atomic():  # foreign keys are checked at its end
        for model, instances in rows.items():
            model._base_manager.bulk_create(instances)


def put_alone(rows):
    """Write what `taken` returned; what is there now is deleted, editors and sessions too."""
    with transaction.atomic():
        _empty()
        put(rows)


def _empty():
    for model in _models():
        model._base_manager.all()._raw_delete("default")


def _models():
    found = apps.get_models(include_auto_created=True)
    return [model for model in found if model not in _OF_THE_TABLES and not model._meta.proxy]
