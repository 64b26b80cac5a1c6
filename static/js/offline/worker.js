// Keeps the pages that were read, and the whole glossary of a language where the reader asks for it, and
// answers with them when the network does not. SITE comes from /service-worker.js, which imports this.

// What the browser stores for us. Who changes the form of a store gives it another number.
const STORES = { pages: "pages-1", files: "files-1", kept: "kept-1" };
const MOST = { pages: 200, files: 120 };
const PATIENCE = 4000; // ms that the network may take where there is a copy
const LISTED = 50;
const GONE = [404, 410]; // what is withdrawn is forgotten here too

const OURS = new RegExp(`^/(${SITE.languages.join("|")})/(?!admin/)`);
const UNSTORED = /^\/\w+\/(check|report)\//;
const SEARCH = /^\/\w+\/search\//;
const HASHED = /\.[0-9a-f]{12}\.\w+$/; // such a file never changes

const languageOf = (path) => OURS.exec(path)?.[1];
const offlinePage = (language) => `/${language}/offline/`;
const glossary = (language) => `/${language}/offline.json`;
const stored = async (store, url) => (await caches.open(STORES[store])).match(url);

async function put(store, url, response) {
  const cache = await caches.open(STORES[store]);
  await cache.delete(url); // so that it is the last of the keys, which stand in order
  await cache.put(url, response);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST[store])).map((key) => cache.delete(key)));
}

async function fetchInto(store, url) {
  const response = await fetch(url);
  if (response.ok && !response.redirected) await put(store, url, response);
}

async function attend({ url }, response) {
  const { pathname, href } = new URL(url);
  const language = languageOf(pathname);
  if (!language) return;
  const isPage = response.ok && response.headers.get("Content-Type")?.startsWith("text/html");
  if (isPage && !UNSTORED.test(pathname)) await put("pages", href, response);
  if (GONE.includes(response.status)) await (await caches.open(STORES.pages)).delete(href);
  if (!(await stored("pages", offlinePage(language)))) await fetchInto("pages", offlinePage(language));
  const old = await stored("kept", glossary(language));
  if (old) await load(language, old.headers.get("ETag"));
}

// Loads the glossary of a language; one that comes in part, or is none, never replaces another.
async function load(language, known) {
  const headers = known ? { "If-None-Match": known } : {};
  const response = await fetch(glossary(language), { cache: "no-store", headers });
  if (response.status === 304) return;
  if (!response.ok) throw new Error(response.statusText);
  const { pages } = await response.clone().json();
  if (!pages) throw new TypeError("no glossary");
  const cache = await caches.open(STORES.kept);
  await cache.put(glossary(language), response);
}

const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

// Says on a copy that it is one; every page has the sentence ready, in its language.
const shown = (html, sentence = "stored") => html.replace(new RegExp(`(data-${sentence})\\s+hidden`), "$1");

const answer = (html, { headers }) => {
  const copied = new Headers(headers);
  copied.set("Content-Type", "text/html; charset=utf-8");
  copied.delete("ETag");
  return new Response(html, { headers: copied });
};

function resultsOf(typed, whole) {
  const hits = find(typed, whole).map(([hit]) => hit);
  const inVain = typed.trim() && !hits.length;
  const main = inVain ? whole.nothing : whole.found.replace("--hits--", () => hits.join("\n"));
  return [/<h1>(.*?)<\/h1>/s.exec(main)[1], main];
}

function composed(language, { pathname, searchParams }, whole) {
  const isSearch = SEARCH.test(pathname);
  const typed = isSearch ? (searchParams.get("q") ?? "").slice(0, 400) : "";
  const page = isSearch ? resultsOf(typed, whole) : whole.pages[pathname];
  if (!page) return null;
  const place = pathname.slice(language.length + 2);
  const [title, main] = page;
  const parts = { "--place--/": place, "--title--": title, "--main--": main };
  return Object.entries({ ...parts, "--typed--": escaped(typed) }).reduce(
    (html, [mark, part]) => html.replaceAll(mark, () => part),
    whole.shell,
  );
}

async function ofGlossary(url) {
  const language = languageOf(url.pathname);
  const kept = await stored("kept", glossary(language));
  const html = kept && composed(language, url, await kept.clone().json());
  return html ? answer(shown(html), kept) : null;
}

async function ofPages(url) {
  const copy = await stored("pages", url.href);
  return copy ? answer(shown(await copy.text()), copy) : null;
}

// An address with choices in it, as two languages side by side, is whole only as it was read.
async function copyOf(url) {
  const [first, second] = url.search && !SEARCH.test(url.pathname) ? [ofPages, ofGlossary] : [ofGlossary, ofPages];
  return (await first(url)) ?? second(url);
}

async function sorry(language) {
  const known = [language, ...SITE.languages].map((code) => stored("pages", offlinePage(code)));
  const page = (await Promise.all(known)).find(Boolean);
  return page ? answer(shown(await page.text(), "missing"), page) : Response.error();
}

async function page(event, network) {
  const url = new URL(event.request.url);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([network.catch(() => null), late]);
  if (first) return first;
  return (await copyOf(url)) ?? network.catch(() => sorry(languageOf(url.pathname)));
}

async function file({ request }) {
  const copy = await stored("files", request.url);
  if (copy && HASHED.test(request.url)) return copy;
  try {
    const response = await fetch(request);
    if (response.status === 200) await put("files", request.url, response.clone());
    return response;
  } catch (error) {
    if (copy) return copy;
    throw error;
  }
}

async function tidy() {
  const ours = Object.values(STORES);
  const names = await caches.keys();
  await Promise.all(names.filter((name) => !ours.includes(name)).map((name) => caches.delete(name)));
  const pages = await caches.open(STORES.pages);
  await Promise.all(SITE.languages.map((language) => pages.delete(offlinePage(language))));
  await registration.navigationPreload?.enable();
  await clients.claim();
}

async function titles(language) {
  const cache = await caches.open(STORES.pages);
  const paths = (await cache.keys()).map(({ url }) => new URL(url));
  const read = paths.filter(
    ({ pathname }) => languageOf(pathname) === language && pathname !== offlinePage(language),
  );
  return Promise.all(
    read.slice(-LISTED).reverse().map(async ({ href }) => {
      const html = await (await cache.match(href)).text();
      return { href, title: /<title>(.*?)<\/title>/s.exec(html)?.[1] ?? href };
    }),
  );
}

// What a page may ask for (static/js/keep.js).
const TASKS = {
  // A page that was open before there was a worker, and the files that it uses.
  visited: async ({ url, files }) => {
    await Promise.all(files.map((name) => fetchInto("files", name)));
    await attend({ url }, await fetch(url));
  },
  keep: ({ language }) => load(language),
  remove: async ({ language }) => {
    await Promise.all([caches.delete(STORES.kept), caches.delete(STORES.pages)]);
    await fetchInto("pages", offlinePage(language));
  },
  state: async ({ language }) => ({
    kept: Boolean(await stored("kept", glossary(language))),
    pages: await titles(language),
  }),
};

self.addEventListener("install", () => skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(tidy()));
self.addEventListener("message", (event) => {
  const { task, ...question } = event.data;
  const done = TASKS[task](question).then(
    (found) => ({ ...found }),
    ({ name }) => ({ error: name }),
  );
  event.waitUntil(done.then((reply) => event.ports[0].postMessage(reply)));
});
self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (pathname.startsWith(SITE.files)) return event.respondWith(file(event));
  if (mode !== "navigate" || (pathname !== "/" && !OURS.test(pathname))) return;
  const network = Promise.resolve(event.preloadResponse).then((early) => early ?? fetch(event.request));
  event.respondWith(page(event, network));
  const seen = network.then((response) => attend(event.request, response.clone()));
  event.waitUntil(seen.catch(() => {})); // a page that cannot be stored is shown all the same
});
