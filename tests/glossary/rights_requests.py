"""How a request is forged: its page, its form if it has one, and what is sent.

Each of these functions returns one of a `World` and of a language.
"""

from glossary import publishing
from tests.glossary.rights import FRESH

CONCEPTS = "/bn/admin/glossary/concept/"
# The names of the actions that are sent.
TRIED = set()


def form(page, form_id, changes):
    """A form with everything that a superuser's has."""
    return lambda world, code: (page(world, code), form_id, changes(world, code))


def plain(page, data):
    """A request without a form."""
    return lambda world, code: (page(world, code), None, data(world, code))


def concept(tail="change/"):
    return lambda world, code: f"{CONCEPTS}{world.concept.pk}/{tail.format(code=code)}"


def at(address):
    return lambda world, code: address


def verb(name):
    def changes(world, code):
        return {"definition": FRESH[code], "comment": FRESH[code], "verb": name}

    return form(concept("translate/{code}/"), "translate-form", changes)


def button(name):
    """A button of the translation screen that needs the text as it is."""
    return form(
        concept("translate/{code}/"),
        "translate-form",
        lambda world, code: {"comment": FRESH[code], "verb": name},
    )


def label(row):
    def changes(world, code):
        prefix = f"labels_{code}"
        texts = {"text": FRESH[code], "kind": "hidden", "note": "", "contexts": ""}
        new = {f"{prefix}-{row}-{name}": text for name, text in texts.items()}
        return new | {f"{prefix}-TOTAL_FORMS": row + 1}

    return form(concept(), "concept_form", changes)


def the(name):
    return lambda world, code: getattr(world, name).pk


def draft(world, code):
    """Return the concept, whose draft does not wait for review any more."""
    publishing.send_back(world.concept, code, reason=FRESH[code])
    return world.concept.pk


def chosen(page, action, pick, **more):
    """An action of a list, confirmed."""
    TRIED.add(action)
    fixed = {"action": action, "confirmed": "1", "post": "yes"}

    def data(world, code):
        values = {name: value(world, code) for name, value in more.items()}
        return fixed | {"_selected_action": pick(world, code)} | values

    return plain(page, data)
