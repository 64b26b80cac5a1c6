// Puts a button after every element with data-copy (whose value is the button's word), which copies
// that element's text. Without script, or without a clipboard, the text is there to be selected.

if (navigator.clipboard) {
  for (const source of document.querySelectorAll("[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = source.dataset.copy;
    const text = source.textContent.trim();
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text);
      button.textContent = `${source.dataset.copy} ✓`;
    });
    source.after(button);
  }
}
