from django.db import migrations

FIELDS = ("title", "summary", "body")


def begin_history(apps, schema_editor):
    """Enter what each language version says now, so that its history has a beginning."""
    versions = apps.get_model("articles", "ArticleVersion").objects.select_related("article")
    changes = apps.get_model("articles", "ArticleChange").objects
    rows = []
    for version in versions.iterator(chunk_size=1000):
        texts = {name: getattr(version.article, f"{name}_{version.language}") or "" for name in FIELDS}
        rows.append(
            changes.model(
                article_id=version.article_id,
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
    dependencies = [("articles", "0002_workflow")]
    operations = [migrations.RunPython(begin_history, migrations.RunPython.noop)]
