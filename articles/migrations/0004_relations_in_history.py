import django.db.models.deletion
import simple_history.models
from django.db import migrations, models
from django.db.models import Max


def enter_relations(apps, schema_editor):
    """Enter the concepts of today into each article's last record, from which later ones differ."""
    records = apps.get_model("articles", "HistoricalArticle").objects
    last = dict(records.order_by().values_list("id").annotate(Max("history_id")))
    table = apps.get_model("articles", "HistoricalArticle_explains")
    explains = apps.get_model("articles", "Article").explains.through.objects.values()
    table.objects.bulk_create(
        (
            table(history_id=last[row["article_id"]], **row)
            for row in explains.iterator(chunk_size=1000)
            if row["article_id"] in last
        ),
        batch_size=1000,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0003_first_changes"),
        ("glossary", "0008_relations_in_history"),
    ]
    operations = [
        migrations.CreateModel(
            name="HistoricalArticle_explains",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="articles.article",
                    ),
                ),
                (
                    "concept",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="glossary.concept",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="articles.historicalarticle",
                    ),
                ),
            ],
            options={"verbose_name": "HistoricalArticle_explains"},
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.RunPython(enter_relations, migrations.RunPython.noop),
    ]
