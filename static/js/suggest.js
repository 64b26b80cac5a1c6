// Suggests terms and articles under a search box while one types: a combobox of WAI-ARIA 1.2, list
// autocomplete with manual selection. Every word that is shown or said comes from the page or the API.

const PAUSE = 120; // ms without a key before the site is asked
const GAP = 8; // px between the list and what is below it
const LEAST = 120; // px that the list has at least, however little room there is
const STAY = ["Home", "End", "ArrowLeft", "ArrowRight"]; // keys that lead back into the box

function make(tag, name, text = "") {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.textContent = text;
  return element;
}

function noteOf({ note, matched, matched_lang, title }) {
  const element = make("span", "suggestions__note", note);
  if (matched && matched !== title) {
    const name = make("mark", "suggestions__met", matched);
    name.lang = matched_lang;
    element.append(": ", name);
  }
  return element;
}

function optionOf(result, id, kind) {
  const option = make("li", "suggestions__option");
  option.id = id;
  option.role = "option";
  option.ariaSelected = "false";
  option.dataset.path = new URL(result.url).pathname;
  const title = make("span", "suggestions__title");
  title.lang = result.lang;
  title.append(
    ...result.title_parts.map(({ text, match }) => (match ? make("mark", "", text) : text)),
  );
  option.append(title);
  if (kind) option.append(" ", make("span", "suggestions__kind", kind));
  if (result.note) option.append(" ", noteOf(result));
  return option;
}

// Ends the list above the on-screen keyboard, or a phone's own.
function fit(list, box) {
  const keyboard = box.querySelector("[role=toolbar]:not([hidden])");
  const floor = keyboard?.getBoundingClientRect().top ?? visualViewport.height;
  const room = floor - list.getBoundingClientRect().top - GAP;
  list.style.maxBlockSize = `${Math.max(LEAST, room)}px`;
}

function attend(list) {
  const box = list.parentElement;
  const input = box.querySelector("input");
  const status = box.querySelector("[data-counts]");
  const counts = status.dataset.counts.split("|");
  let timer = 0;
  let asking = new AbortController();
  let chosen = -1;

  const choose = (place) => {
    list.children[chosen]?.setAttribute("aria-selected", "false");
    chosen = place;
    const option = list.children[place];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const show = (open) => {
    choose(-1);
    list.hidden = !open;
    input.ariaExpanded = String(open);
  };
  const stop = () => {
    clearTimeout(timer);
    asking.abort(); // so that a late answer is never shown
  };
  const close = () => {
    stop();
    show(false);
    status.textContent = "";
  };
  const fill = (results) => {
    const options = results.map((result, place) =>
      optionOf(result, `${list.id}-${place}`, list.dataset[result.kind]),
    );
    choose(-1);
    list.replaceChildren(...options);
    show(options.length > 0);
    fit(list, box);
    status.textContent = counts[options.length];
  };
  const ask = async () => {
    stop();
    const typed = input.value.trim();
    if (!typed) return close();
    const { signal } = (asking = new AbortController());
    const address = new URL(list.dataset.suggestions, location.href);
    address.searchParams.set("q", typed);
    try {
      const response = await fetch(address, { signal });
      const { results } = await response.json();
      if (!signal.aborted) fill(results);
    } catch {
      if (!signal.aborted) close(); // the form still searches
    }
  };
  const go = (option) => {
    close();
    location.assign(option.dataset.path);
  };
  const reopen = async (place) => {
    await ask();
    if (!list.hidden) choose(place);
  };
  const step = (event) => {
    const last = list.children.length - 1;
    const down = event.key === "ArrowDown";
    event.preventDefault();
    if (list.hidden) return down && reopen(event.altKey ? -1 : 0);
    if (event.altKey) return !down && close();
    if (down) return choose(chosen < last ? chosen + 1 : 0);
    choose(chosen > 0 ? chosen - 1 : last);
  };

  input.role = "combobox";
  input.ariaAutoComplete = "list";
  input.ariaExpanded = "false";
  input.setAttribute("aria-controls", list.id);
  input.addEventListener("input", () => {
    stop();
    choose(-1);
    timer = setTimeout(ask, input.value.trim() ? PAUSE : 0);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return; // the keys are the input method's
    if (event.key === "ArrowDown" || event.key === "ArrowUp") return step(event);
    if (STAY.includes(event.key)) return choose(-1);
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
    if (event.key !== "Enter") return;
    const option = list.children[chosen];
    if (!option) return close();
    event.preventDefault();
    go(option);
  });
  box.addEventListener("focusout", (event) => {
    if (!box.contains(event.relatedTarget)) close();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) go(option);
  });
  if (document.activeElement === input && input.value !== input.defaultValue) {
    input.dispatchEvent(new Event("input")); // it was typed before this script was there
  }
}

document.querySelectorAll("[data-suggestions]").forEach(attend);
