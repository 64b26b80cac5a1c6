// Opens the preview of a linked term beside it: on hover, on keyboard focus, and on the first tap.
// Without script the button after the link does so (popovertarget); Escape closes it in either case.

const WAIT = 250; // ms of rest before a hover opens or closes, so that a passing pointer does nothing
const GAP = 6;
let timer = 0;
let opened = null;

const previewOf = (link) => document.getElementById(link.getAttribute("aria-describedby"));
const later = (act) => {
  clearTimeout(timer);
  timer = setTimeout(act, WAIT);
};

function place(preview, link) {
  const line = [...link.getClientRects()].at(-1);
  const { width, height } = preview.getBoundingClientRect();
  const below = line.bottom + GAP;
  const fits = below + height <= innerHeight;
  const left = Math.min(line.left, document.documentElement.clientWidth - width - GAP);
  preview.style.left = `${Math.max(GAP, left)}px`;
  preview.style.top = `${fits ? below : Math.max(GAP, line.top - height - GAP)}px`;
}

function open(link) {
  const preview = previewOf(link);
  clearTimeout(timer);
  if (!preview.matches(":popover-open")) {
    preview.classList.add("preview--placed");
    preview.showPopover();
  }
  opened = preview;
  place(preview, link);
}

function close() {
  clearTimeout(timer);
  if (opened?.matches(":popover-open")) opened.hidePopover();
}

// Focus that goes nowhere is a click beside: the popover closes by itself then.
function leave(event) {
  if (event.relatedTarget && !opened?.contains(event.relatedTarget)) close();
}

function attend(link) {
  const preview = previewOf(link);
  let pointer = "mouse";
  let wasOpen = false;
  link.addEventListener("pointerenter", (event) => {
    if (event.pointerType === "mouse") later(() => open(link));
  });
  link.addEventListener("pointerleave", () => later(close));
  link.addEventListener("pointerdown", (event) => {
    pointer = event.pointerType;
    wasOpen = preview.matches(":popover-open");
  });
  link.addEventListener("focus", () => link.matches(":focus-visible") && open(link));
  link.addEventListener("blur", leave);
  link.addEventListener("click", (event) => {
    if (pointer === "mouse" || event.detail === 0 || wasOpen) return;
    event.preventDefault();
    open(link);
  });
}

if (HTMLElement.prototype.showPopover) {
  document.querySelectorAll(".term-link[aria-describedby]").forEach(attend);
  for (const preview of document.querySelectorAll(".preview")) {
    preview.addEventListener("pointerenter", () => clearTimeout(timer));
    preview.addEventListener("pointerleave", () => later(close));
    preview.addEventListener("focusout", leave);
  }
}
