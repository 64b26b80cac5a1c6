from django.db import migrations

FIELDS = ("term", "definition", "usage_note", "example", "reply")


def begin_history(apps, schema_editor):
    """Enter what each language version says now, so that its history has a beginning."""
    versions = apps.get_model("glossary", "ConceptVersion").objects.select_related("concept")
    changes = apps.get_model("glossary", "ConceptChange").objects
    rows = []
    for version in versions.iterator(chunk_size=1000):
        texts = {name: getattr(version.concept, f"{name}_{version.language}") or "" for name in FIELDS}
        rows.append(
            changes.model(
                concept_id=version.concept_id,
                language=version.language,
                action="published" if version.state == "published" else "drafted",
                texts=texts,
                digest=version.digest,
                at=version.updated_at,
                by_id=version.updated_by_id,
            )
        )
    changes.bulk_create(rows, batch_size=1000)


class Migration(migrations.Migration):
    dependencies = [("glossary", "0006_workflow")]
    operations = [migrations.RunPython(begin_history, migrations.RunPython.noop)]
