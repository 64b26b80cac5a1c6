// The translation screen: terms are inserted with one press, lengths and heights follow the typing,
// keys save and move, others who have the text open are shown, and nothing typed is left behind by
// accident.

const POLL = 20_000; // milliseconds
const HIGHEST = 30; // lines of a text area

const form = document.querySelector("#translate-form");
const fields = [...form.querySelectorAll("textarea, input[type=text]")];
const numbers = new Intl.NumberFormat(`${document.documentElement.lang}-IN`);

const insert = (button) => {
  const field = document.getElementById(button.dataset.into);
  field.focus();
  field.setRangeText(button.dataset.insert, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
};

const replace = (button) => {
  const field = document.getElementById(button.dataset.into);
  const { words, replacement, place } = button.dataset;
  const parts = field.value.normalize("NFC").split(words);
  if (parts.length > Number(place) + 1) {
    const before = parts.slice(0, Number(place) + 1).join(words);
    field.value = before + replacement + parts.slice(Number(place) + 1).join(words);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    button.hidden = true;
  }
  field.focus();
};

const count = (field) => {
  const place = form.querySelector(`[data-count="${field.id}"]`);
  if (place) {
    const segments = new Intl.Segmenter(field.lang).segment(field.value.normalize("NFC"));
    place.textContent = numbers.format([...segments].length);
  }
};

// The server reckons the lines for a wide screen; a narrow one needs more.
const fit = (field) => {
  while (field.rows < HIGHEST && field.scrollHeight > field.clientHeight) {
    field.rows += 1;
  }
};

const move = (step) => {
  const now = fields.indexOf(document.activeElement);
  fields[Math.min(Math.max(now + step, 0), fields.length - 1)].focus();
};

const onKey = (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    const save = form.querySelector("button[value=draft]");
    if (save) {
      event.preventDefault();
      form.requestSubmit(save);
    }
  } else if (event.altKey && ["ArrowDown", "ArrowUp"].includes(event.key)) {
    event.preventDefault();
    move(event.key === "ArrowDown" ? 1 : -1);
  }
};

const showOthers = (sentences) => {
  const place = document.querySelector("[data-others]");
  const shown = [...place.children].map((line) => line.textContent);
  if (shown.join("\n") !== sentences.join("\n")) {
    place.replaceChildren(
      ...sentences.map((sentence) => {
        const line = document.createElement("p");
        line.className = "presence__one";
        line.textContent = sentence;
        return line;
      }),
    );
  }
};

const poll = async () => {
  if (document.hidden) {
    return;
  }
  try {
    const answer = await fetch(form.dataset.presence, {
      method: "POST",
      headers: { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
    });
    if (answer.ok) {
      showOthers((await answer.json()).others);
    }
  } catch {
    // The line is broken: who is there is asked again the next time.
  }
};

const watchForLoss = () => {
  let typed = "unsaved" in form.dataset; // the form came back with what was typed
  form.addEventListener("input", () => {
    typed = true;
  });
  form.addEventListener("submit", () => {
    typed = false;
  });
  addEventListener("beforeunload", (event) => {
    if (typed) {
      event.preventDefault();
    }
  });
};

for (const [name, act] of [["data-insert", insert], ["data-replacement", replace]]) {
  for (const button of form.querySelectorAll(`[${name}]`)) {
    button.hidden = false;
    button.addEventListener("click", () => act(button));
  }
}
form.addEventListener("input", (event) => {
  count(event.target);
  fit(event.target);
});
const fitAll = () => fields.forEach(fit);
addEventListener("resize", fitAll);
document.fonts.ready.then(fitAll);
form.addEventListener("keydown", onKey);
watchForLoss();
for (const field of fields.filter(({ value, defaultValue }) => value !== defaultValue)) {
  field.dispatchEvent(new Event("input", { bubbles: true })); // typed before this script was there
}
if (fields.some((field) => !field.disabled)) {
  setInterval(poll, POLL);
  document.addEventListener("visibilitychange", poll);
}
