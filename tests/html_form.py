"""What a browser would send of a form that a page shows."""

from html.parser import HTMLParser

_UNSENT = {"submit", "button", "reset", "file", "image"}


class _Form(HTMLParser):
    """The names and values of one form, read from the page without a tree: pages are long.

    Here the markup is trusted; whether it is well-formed is tested elsewhere.
    """

    def __init__(self, html: str, form_id: str):
        super().__init__()
        self._id, self._inside, self.is_there = form_id, False, False
        self.data: dict[str, list[str]] = {}
        # Of a field whose value is between its tags: the name, its attributes, its texts.
        self._field: tuple[str, dict] | None = None
        self._texts: list[str] = []
        self._options: list[tuple[bool, str]] = []
        self._option: dict | None = None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        found = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._inside = found.get("id") == self._id
            self.is_there |= self._inside
        elif self._inside and tag == "option":
            self._option, self._texts = found, []
        elif self._inside and found.get("name") and "disabled" not in found:
            values = self.data.setdefault(found["name"], [])
            if tag == "input":
                values.extend(_values(found))
            elif tag in ("select", "textarea"):
                self._field, self._texts, self._options = (found["name"], found), [], []

    def handle_data(self, data):
        self._texts.append(data)

    def handle_endtag(self, tag):
        if tag == "form":
            self._inside = False
        elif tag == "option" and self._option is not None:
            chosen, value = "selected" in self._option, self._option.get("value")
            self._options.append((chosen, "".join(self._texts) if value is None else value))
            self._option = None
        elif tag in ("select", "textarea") and self._field:
            name, found = self._field
            text = "".join(self._texts).removeprefix("\n")
            self.data[name] += [text] if tag == "textarea" else _chosen(self._options, found)
            self._field = None


def form_data(html: str, form_id: str) -> dict[str, list[str]]:
    """Return the names and values that the form sends when nothing in it is touched."""
    form = _Form(html, form_id)
    assert form.is_there, f"the page has no form {form_id!r}"
    return {name: values for name, values in form.data.items() if values}


def _values(field: dict[str, str]) -> list[str]:
    kind = field.get("type", "text")
    if kind in _UNSENT or (kind in ("checkbox", "radio") and "checked" not in field):
        return []
    return [field.get("value", "on" if kind == "checkbox" else "")]


def _chosen(options: list[tuple[bool, str]], select: dict[str, str]) -> list[str]:
    """Return the chosen options; of a list to choose one from the first, where none is."""
    chosen = [value for is_chosen, value in options if is_chosen]
    if not chosen and "multiple" not in select:
        chosen = [value for _, value in options[:1]]
    return chosen


def submit(client, address: str, form_id: str, changes: dict):
    """Open a page, change fields of its form as a person would, send it, return the answer.

    A name that the form does not have is an error: nobody could have filled it in.
    """
    data = form_data(client.get(address).content.decode(), form_id)
    unknown = changes.keys() - data.keys() - {"related", "explains", "broader"}
    assert unknown == set()
    return client.post(address, data | changes)
