from articles.summaries import summarise
from glossary.management.importing import ImportCommand


class Command(ImportCommand):
    help = "Import articles from a file, all of its rows or none."
    kind = "article"
    fill = staticmethod(summarise)
