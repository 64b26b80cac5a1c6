// Finds entries of the kept glossary by their names. The keys of the names come with it, and the rules
// that make the same keys of what is typed (glossary/offline/names.py): no rule of a language is here.

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}']*/gu;
const UNSEEN = /[\p{Script=Inherited}\p{Cf}]/gu; // accents, joiners, what has no width
const LATIN = /^[\p{Script=Latin}\d']+$/u;
const MOST_HITS = 20;

// What a name costs that was met in such a way: the better the less. A rank is below 8.
const AS_IT_SOUNDS = 20;
const BEGINS = 30;
const BEGINS_AS_IT_SOUNDS = 45;
const BY_WORDS = 50;
const BY_SOUNDS = 60;
const LETTER = 8; // one letter more, less or other
const MORE_WORDS = 3;

function applied(rules, text) {
  return rules.reduce(
    (sofar, [pattern, put]) =>
      sofar.replace(new RegExp(pattern, "gu"), typeof put === "string" ? put : (sign) => put[sign]),
    text,
  );
}

function wordsOf(typed, rules) {
  const seen = typed.normalize("NFD").replace(UNSEEN, "").normalize("NFC").toLowerCase();
  return applied(rules.key, seen).normalize("NFC").match(WORD) ?? [];
}

// The number of letters to change between two words (Levenshtein).
function distance(one, other) {
  let row = [...other].map((_, place) => place + 1);
  [...one].forEach((letter, place) => {
    let [corner, left] = [place, place + 1];
    row = row.map((above, at) => {
      left = Math.min(left + 1, above + 1, corner + (other[at] !== letter));
      corner = above;
      return left;
    });
  });
  return row.at(-1) ?? one.length;
}

function queryOf(typed, rules) {
  const words = wordsOf(typed, rules);
  const query = { words, joined: words.join(""), spoken: null };
  if (words.length && words.every((word) => LATIN.test(word))) {
    query.spoken = words.map((word) => {
      const ways = [word, ...rules.readings.map((rule) => applied([rule], word))];
      const folds = ways.map((way) => applied(rules.fold, way));
      const keys = new Set(folds.map((fold) => applied(rules.skeleton, fold)));
      return { latin: folds[0], keys };
    });
  }
  return query;
}

function costOfSounds(spoken, latin, sounds) {
  const said = sounds.map((ways) => ways.split("|"));
  const costs = spoken.map((word) => {
    const alike = latin.filter((_, place) => said[place].some((way) => word.keys.has(way)));
    return Math.min(...alike.map((other) => distance(word.latin, other)));
  });
  const letters = costs.reduce((sum, cost) => sum + cost, 0);
  return BY_SOUNDS + LETTER * letters + MORE_WORDS * Math.abs(latin.length - spoken.length);
}

function costOfWay({ words, joined, spoken }, spelt, latin, sounds) {
  const name = spelt.join("");
  if (name === joined) return 0;
  const typed = spoken?.map((word) => word.latin).join(" ");
  if (typed && latin.join(" ") === typed) return AS_IT_SOUNDS;
  if (name.startsWith(joined)) return BEGINS;
  if (words.every((word) => spelt.some((other) => other.startsWith(word)))) return BY_WORDS;
  if (!spoken) return Infinity;
  const begun = latin.join(" ").startsWith(typed) ? BEGINS_AS_IT_SOUNDS : Infinity;
  return Math.min(begun, costOfSounds(spoken, latin, sounds));
}

function costOf(query, [rank, ...name]) {
  const [spelt, latin, sounds] = name.map((words) => words.split(" "));
  const longer = Math.min(Math.abs(spelt.join("").length - query.joined.length), 40) / 10;
  return costOfWay(query, spelt, latin, sounds) + rank + longer;
}

// Returns the entries that `typed` names, best first: each is what an entry of the glossary holds.
function find(typed, { entries, rules }) {
  const query = queryOf(typed, rules);
  if (!query.joined) return [];
  return entries
    .map((entry) => [Math.min(...entry[1].map((name) => costOf(query, name))), entry])
    .filter(([cost]) => cost < Infinity)
    .sort(([one], [other]) => one - other)
    .slice(0, MOST_HITS)
    .map(([, entry]) => entry);
}
