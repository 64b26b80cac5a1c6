// Registers the worker that answers without a connection (offline/worker.js), and shows the parts of a page
// that tell what is on the phone. Every word that they show comes from the page.

function ask(worker, task, question = {}) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage({ task, language: document.documentElement.lang, ...question }, [port2]);
  });
}

function usedFiles() {
  const folder = new URL("..", import.meta.url).href;
  const names = performance.getEntriesByType("resource").map(({ name }) => name);
  return names.filter((name) => name.startsWith(folder));
}

function itemOf({ href, title }) {
  const page = new DOMParser().parseFromString(title, "text/html");
  const link = document.createElement("a");
  link.href = href;
  link.textContent = page.body.textContent.split(" · ")[0].trim();
  const item = document.createElement("li");
  item.append(link);
  return item;
}

// Shows in a part of the page what is on the phone: its list, and the button if there is work for it.
function show(part, { kept, pages }) {
  const status = part.querySelector("[role=status]");
  const button = part.querySelector("button");
  const isEmpty = !kept && !pages.length;
  button.hidden = button.dataset.task === "keep" ? kept : isEmpty;
  part.querySelector("ul")?.replaceChildren(...pages.map(itemOf));
  status.textContent = (kept ? status.dataset.kept : isEmpty && status.dataset.empty) || status.textContent;
}

async function work(button, status, worker) {
  button.disabled = true;
  status.textContent = status.dataset.begun ?? "";
  const { error } = await ask(worker, button.dataset.task);
  button.disabled = false;
  const { full, failed = "" } = status.dataset;
  status.textContent = error ? (error === "QuotaExceededError" && full) || failed : "";
}

async function start() {
  const { serviceWorker } = navigator;
  const isFirst = !serviceWorker.controller;
  await serviceWorker.register("/service-worker.js");
  const { active } = await serviceWorker.ready;
  if (isFirst) ask(active, "visited", { url: location.href, files: usedFiles() });
  const parts = [...document.querySelectorAll("template[data-offline]")].map((template) => {
    const part = template.content.firstElementChild;
    template.replaceWith(part);
    return part;
  });
  if (!parts.length) return;
  const showAll = async () => {
    const state = await ask(active, "state");
    for (const part of parts) show(part, state);
  };
  for (const part of parts) {
    const button = part.querySelector("button");
    button.addEventListener("click", async () => {
      await work(button, part.querySelector("[role=status]"), active);
      await showAll();
    });
  }
  await showAll();
}

if (navigator.serviceWorker) addEventListener("load", start);
