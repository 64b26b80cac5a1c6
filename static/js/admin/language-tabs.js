// Turns the field groups of the languages into tabs (WAI-ARIA tabs pattern: arrow keys, Home, End).
// A panel holds a language's texts and, where there are any, its labels. A tab with an error in its
// panel says so, and is opened first.

const makePanel = (fieldset, position) => {
  const code = [...fieldset.classList].find((name) => name.startsWith("language-tab--"));
  const panel = document.createElement("div");
  panel.id = `language-panel-${position}`;
  panel.setAttribute("role", "tabpanel");
  panel.setAttribute("aria-labelledby", `language-tab-${position}`);
  fieldset.before(panel);
  const labels = document.querySelector(`.inline-group:has(fieldset.${code})`);
  panel.append(fieldset, ...(labels ? [labels] : []));
  return panel;
};

const makeTab = (fieldset, panel, position) => {
  const heading = fieldset.querySelector("h2");
  const tab = document.createElement("button");
  tab.type = "button";
  tab.id = `language-tab-${position}`;
  tab.className = "language-tabs__tab";
  tab.setAttribute("role", "tab");
  tab.setAttribute("aria-controls", panel.id);
  tab.textContent = heading.textContent.trim();
  heading.hidden = true;
  if (panel.querySelector(".errors, .errorlist")) {
    tab.classList.add("language-tabs__tab--error");
  }
  return tab;
};

document.addEventListener("DOMContentLoaded", () => {
  const fieldsets = [...document.querySelectorAll("fieldset.language-tab")];
  if (fieldsets.length < 2) {
    return;
  }
  const list = document.createElement("div");
  list.className = "language-tabs";
  list.setAttribute("role", "tablist");
  fieldsets[0].before(list);
  const panels = fieldsets.map(makePanel);
  const tabs = fieldsets.map((fieldset, position) => makeTab(fieldset, panels[position], position));
  list.append(...tabs);

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

  const wrong = tabs.findIndex((tab) => tab.classList.contains("language-tabs__tab--error"));
  show(Math.max(0, wrong));
});
