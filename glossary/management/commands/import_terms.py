from glossary.management.importing import ImportCommand


class Command(ImportCommand):
    help = "Import concepts from a file, all of its rows or none."
    kind = "concept"
