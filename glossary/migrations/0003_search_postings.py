import django.db.models.deletion
import glossary.models.constraints
from django.db import migrations, models


class Migration(migrations.Migration):
    """The index is made anew: all that it holds is made of the concepts and articles."""

    dependencies = [
        ('glossary', '0002_unansweredquery'),
    ]

    operations = [
        migrations.DeleteModel(name='SearchPosting'),
        migrations.DeleteModel(name='SearchKey'),
        migrations.DeleteModel(name='SearchEntry'),
        migrations.CreateModel(
            name='SearchEntry',
            fields=[
                ('id', models.BigIntegerField(primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=20)),
                ('slug', models.CharField(max_length=120)),
                ('language', glossary.models.constraints.LanguageField(max_length=8)),
                ('topic', models.CharField(blank=True, max_length=80)),
                ('title', models.CharField(max_length=200)),
                ('names', models.JSONField(default=list)),
                ('summary', models.TextField(blank=True)),
                ('body', models.TextField(blank=True)),
                ('digest', models.CharField(max_length=32)),
                ('analyser', models.PositiveSmallIntegerField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('kind', 'slug', 'language'), name='entry_is_there_once'), models.CheckConstraint(condition=models.Q(('language__in', ('bn', 'te', 'en'))), name='search_entry_language_is_known')],
            },
        ),
        migrations.CreateModel(
            name='SearchPosting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.BigIntegerField()),
                ('impact', models.PositiveSmallIntegerField()),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='postings', to='glossary.searchentry')),
            ],
            options={
                'indexes': [models.Index(fields=['key', '-impact', 'entry'], name='posting_by_key')],
            },
        ),
    ]
