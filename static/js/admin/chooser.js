// The search for the other concept answers while one types; its page is asked as without script.

const PAUSE = 250; // milliseconds without a key

const form = document.querySelector("#action-form");
const field = form.querySelector("#find");
const offered = form.querySelector("[data-offered]");
let asking = new AbortController();
let waiting;

const ask = async () => {
  asking.abort();
  asking = new AbortController();
  const body = new FormData(form);
  body.delete("other");
  try {
    const answer = await fetch(location.href, { method: "POST", body, signal: asking.signal });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.querySelector("[data-offered]");
    if (found) {
      offered.replaceChildren(...found.childNodes);
    }
  } catch {
    // Another word was typed, or the network is away: the button still searches.
  }
};

field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(ask, PAUSE);
});
if (field.value !== field.defaultValue) {
  field.dispatchEvent(new Event("input")); // it was typed before this script was there
}
