// Puts the on-screen keyboard of the page's script beside a search box. The keys come from the page;
// arrow keys go from key to key (one stop of Tab), Escape closes. Without script there is none.

const CARRIER = "◌"; // what a sign hangs on where it stands alone
const ROOM = 250; // px that suggestions need between the box and the keyboard

function fill(row) {
  const names = row.dataset.names?.split("|");
  row.append(
    ...row.dataset.faces.split(" ").map((face, place) => {
      const key = document.createElement("button");
      key.type = "button";
      key.className = "keyboard__key";
      key.textContent = face;
      key.value = face.replace(CARRIER, "");
      if (names && names[place] !== face) key.title = key.ariaLabel = names[place];
      return key;
    }),
  );
}

function write(input, text) {
  input.setRangeText(text, input.selectionStart, input.selectionEnd, "end");
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

// Takes away the selection, or what a reader calls the letter before the caret, signs and all.
function erase(input) {
  const { value, selectionStart, selectionEnd } = input;
  if (selectionStart === selectionEnd) {
    const before = new Intl.Segmenter().segment(value.slice(0, selectionStart));
    const letter = [...before].at(-1);
    if (!letter) return;
    input.selectionStart = letter.index;
  }
  write(input, "");
}

function attend(template) {
  const box = template.parentElement;
  const input = box.querySelector("input");
  template.replaceWith(template.content);
  const opener = box.querySelector(".keyboard-opener");
  const panel = document.getElementById(opener.getAttribute("aria-controls"));
  const keys = panel.getElementsByTagName("button");

  const makeKeys = () => {
    panel.querySelectorAll("[data-faces]").forEach(fill);
    for (const key of keys) key.tabIndex = -1;
    keys[0].tabIndex = 0;
  };
  const close = () => {
    panel.hidden = true;
    opener.ariaExpanded = "false";
    input.inputMode = "";
  };
  const open = (byPointer) => {
    if (!keys[0].value) makeKeys();
    if (document.activeElement !== input) input.selectionStart = input.value.length;
    if (byPointer) input.blur();
    input.inputMode = "none"; // a phone's own keyboard would lie over this one; it looks on focus
    if (byPointer) input.focus();
    panel.hidden = false;
    opener.ariaExpanded = "true";
    const room = panel.getBoundingClientRect().top - box.getBoundingClientRect().bottom;
    if (room < ROOM) box.scrollIntoView();
  };
  const move = (key) => {
    panel.querySelector("[tabindex='0']").tabIndex = -1;
    key.tabIndex = 0;
    key.focus();
  };
  const target = (now, pressed) => {
    const row = now.parentElement;
    const place = [...row.children].indexOf(now);
    const all = [...keys];
    const at = (line) => line && [...line.children].at(Math.min(place, line.children.length - 1));
    return {
      ArrowRight: all[all.indexOf(now) + 1],
      ArrowLeft: all[all.indexOf(now) - 1],
      ArrowDown: at(row.nextElementSibling),
      ArrowUp: at(row.previousElementSibling),
      Home: row.firstElementChild,
      End: row.lastElementChild,
    }[pressed];
  };

  opener.addEventListener("click", (event) => (panel.hidden ? open(event.detail > 0) : close()));
  panel.addEventListener("click", (event) => {
    const key = event.target.closest("button");
    if (!key) return;
    if ("close" in key.dataset) {
      close();
      (event.detail ? input : opener).focus();
    } else if ("erase" in key.dataset) erase(input);
    else write(input, key.value);
  });
  panel.addEventListener("keydown", (event) => {
    const key = target(event.target, event.key);
    if (!key) return;
    event.preventDefault();
    move(key);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || panel.hidden) return;
    event.preventDefault(); // the browser would empty the box
    if (panel.contains(document.activeElement)) opener.focus();
    close();
  });
  box.addEventListener("focusout", (event) => {
    if (!box.contains(event.relatedTarget)) close();
  });
  for (const part of [opener, panel]) {
    part.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
  }
}

if (Intl.Segmenter) document.querySelectorAll("[data-keyboard]").forEach(attend);
