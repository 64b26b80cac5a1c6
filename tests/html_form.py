"""What a browser would send of a form that a page shows."""

from xml.etree.ElementTree import Element

from tests.page_rules import parse

_UNSENT = {"submit", "button", "reset", "file", "image"}


def form_data(html: str, form_id: str) -> dict[str, list[str]]:
    """Return the names and values that the form sends when nothing in it is touched."""
    root, _ = parse(html)
    form = next(element for element in root.iter("form") if element.get("id") == form_id)
    data: dict[str, list[str]] = {}
    for element in form.iter():
        name = element.get("name")
        if name and element.get("disabled") is None:
            data.setdefault(name, []).extend(_values(element))
    return {name: values for name, values in data.items() if values}


def _values(element: Element) -> list[str]:
    if element.tag == "textarea":
        return ["".join(element.itertext()).removeprefix("\n")]
    if element.tag == "select":
        return _chosen(element)
    kind = element.get("type", "text")
    if element.tag != "input" or kind in _UNSENT:
        return []
    if kind in ("checkbox", "radio") and element.get("checked") is None:
        return []
    return [element.get("value", "on" if kind == "checkbox" else "")]


def _chosen(select: Element) -> list[str]:
    """Return the chosen options; of a list to choose one from the first, where none is."""
    options = list(select.iter("option"))
    chosen = [option for option in options if option.get("selected") is not None]
    if not chosen and select.get("multiple") is None:
        chosen = options[:1]
    return [option.get("value", "".join(option.itertext())) for option in chosen]


def submit(client, address: str, form_id: str, changes: dict):
    """Open a page, change fields of its form as a person would, send it, return the answer.

    A name that the form does not have is an error: nobody could have filled it in.
    """
    data = form_data(client.get(address).content.decode(), form_id)
    unknown = changes.keys() - data.keys() - {"related", "explains", "broader"}
    assert unknown == set()
    return client.post(address, data | changes)
