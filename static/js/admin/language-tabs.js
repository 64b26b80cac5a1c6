// Turns the field groups of the languages into tabs (WAI-ARIA tabs pattern: arrow keys, Home, End).
// A tab that holds an error says so, and is opened first.

document.addEventListener("DOMContentLoaded", () => {
  const panels = [...document.querySelectorAll("fieldset.language-tab")];
  if (panels.length < 2) {
    return;
  }
  const list = document.createElement("div");
  list.className = "language-tabs";
  list.setAttribute("role", "tablist");
  panels[0].before(list);

  const tabs = panels.map((panel, position) => {
    const heading = panel.querySelector("h2");
    const tab = document.createElement("button");
    tab.type = "button";
    tab.className = "language-tabs__tab";
    tab.id = `language-tab-${position}`;
    tab.setAttribute("role", "tab");
    tab.textContent = heading.textContent.trim();
    const code = [...panel.classList].find((name) => name.startsWith("language-tab--"));
    tab.lang = code.slice("language-tab--".length);
    heading.hidden = true;
    if (panel.querySelector(".errors")) {
      tab.classList.add("language-tabs__tab--error");
    }
    panel.id = `language-panel-${position}`;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    tab.setAttribute("aria-controls", panel.id);
    list.append(tab);
    return tab;
  });

  const show = (chosen) => {
    tabs.forEach((tab, position) => {
      const selected = position === chosen;
      tab.setAttribute("aria-selected", String(selected));
      tab.tabIndex = selected ? 0 : -1;
      panels[position].hidden = !selected;
    });
  };

  list.addEventListener("click", (event) => {
    const chosen = tabs.indexOf(event.target.closest("[role=tab]"));
    if (chosen >= 0) {
      show(chosen);
    }
  });
  list.addEventListener("keydown", (event) => {
    const now = tabs.indexOf(document.activeElement);
    const moves = {
      ArrowRight: (now + 1) % tabs.length,
      ArrowLeft: (now + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    if (event.key in moves) {
      event.preventDefault();
      show(moves[event.key]);
      tabs[moves[event.key]].focus();
    }
  });

  const wrong = panels.findIndex((panel) => panel.querySelector(".errors"));
  show(Math.max(0, wrong));
});
