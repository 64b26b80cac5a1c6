from django.db import models


class Loaded(models.Model):
    """What can be loaded from the content files that ship with the project.

    `loaded` maps the name of a part ("neutral" or a language code) to the digest that the part had
    when it was loaded. A part whose digest is another one now was changed by an editor, and loading
    leaves it alone.
    """

    loaded = models.JSONField(default=dict, blank=True, editable=False)

    class Meta:
        abstract = True
