import django.db.models.deletion
import simple_history.models
from django.db import migrations, models
from django.db.models import Max


def enter_relations(apps, schema_editor):
    """Enter the relations of today into each concept's last record, from which later ones differ."""
    records = apps.get_model("glossary", "HistoricalConcept").objects
    last = dict(records.order_by().values_list("id").annotate(Max("history_id")))
    table = apps.get_model("glossary", "HistoricalConceptRelation")
    relations = apps.get_model("glossary", "ConceptRelation").objects.values()
    table.objects.bulk_create(
        (
            table(history_id=last[relation["from_concept_id"]], **relation)
            for relation in relations.iterator(chunk_size=1000)
            if relation["from_concept_id"] in last
        ),
        batch_size=1000,
    )


class Migration(migrations.Migration):
    dependencies = [("glossary", "0007_first_changes")]
    operations = [
        migrations.CreateModel(
            name="HistoricalConceptRelation",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                (
                    "from_concept",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
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
                        to="glossary.historicalconcept",
                    ),
                ),
                (
                    "to_concept",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="glossary.concept",
                    ),
                ),
            ],
            options={"verbose_name": "HistoricalConceptRelation"},
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.RunPython(enter_relations, migrations.RunPython.noop),
    ]
