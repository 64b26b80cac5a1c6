// Where the device can share by itself, the link with data-share does that instead of opening a letter.

if (navigator.share) {
  for (const link of document.querySelectorAll("[data-share]")) {
    link.addEventListener("click", async (event) => {
      event.preventDefault();
      const url = document.querySelector("link[rel=canonical]").href;
      try {
        await navigator.share({ title: document.title.trim(), url });
      } catch (error) {
        if (error.name !== "AbortError") location.assign(link.href); // the reader closed the sheet
      }
    });
  }
}
