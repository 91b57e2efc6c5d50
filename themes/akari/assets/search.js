/* Search and narrow the list of search/index.html. What is typed or chosen stays in its field: no request, no storage, no address.

   The engine is MiniSearch (vendor/); ours are how Japanese is spelt (kana.js) and cut into terms, and where words lead. Each line of the list says in
   data-… what it can be narrowed by (generator/site/facets.py); the JSON beside it holds words that stand on no line and the lines they
   lead to, the nearest first. All sentences are the page's own. */
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const find = (name) => document.querySelector(`[data-${name}]`);
  const tool = find("search");
  if (!tool || !globalThis.MiniSearch || !globalThis.Kana) return; // the whole list stays

  const [list, none, count, loosen, reset, more] = ["entries", "none", "count", "loosen", "reset", "more-button"].map(find);
  const box = tool.querySelector("input");
  const facets = [...tool.querySelectorAll("[data-facet]")];
  const entries = [...list.children];
  const handful = Number(tool.dataset.handful);
  const has = (entry, name, value) => (entry.dataset[name] || "").split(" ").includes(value);

  const runs = (text) => Kana(text).match(/[\p{L}\p{N}]+/gu) || []; // of letters and digits

  // Terms are pairs of neighbours, or a letter alone; and a short run whole, marked, so that 「うつ」 is not a part of 「もう疲れた」.
  const WHOLE = "=";
  const isWhole = (term) => term.startsWith(WHOLE);
  const pairs = (run) => run.slice(1).map((one, at) => run[at] + one);
  const terms = (text, letters) => runs(text).map((run) => [...run]).flatMap((run) =>
    [...(letters || run.length < 2 ? run : []), ...pairs(run), ...(run.length <= 12 ? [WHOLE + run.join("")] : [])]);

  function build() {
    const made = new MiniSearch({
      fields: ["name", "words", "rest"], storeFields: ["of", "weight"],
      tokenize: (text) => terms(text, true), processTerm: (term) => term,
      searchOptions: {
        tokenize: (text) => terms(text, false), combineWith: "OR", boost: { name: 2, rest: 0.7 },
        prefix: (term) => isWhole(term) && term.length > 2,
        fuzzy: (term) => isWhole(term) && term.length > 4 && 1, // one letter wrong
        boostTerm: (term) => (isWhole(term) ? 2 : 1),
        boostDocument: (id, term, { weight }) => weight,
      },
    });
    const said = (entry, part) => [...entry.querySelectorAll(part)].map((one) => one.textContent).join("、");
    const { topics, troubles } = JSON.parse(find("leads").textContent);
    const lead = (weight) => ([words, of]) => ({ words, of, weight });
    made.addAll([
      ...entries.map((entry, at) => ({ name: said(entry, ".entry-name"), words: entry.dataset.words, rest: said(entry, "p:not(.now)"),
        of: [at], weight: entry.dataset.ways ? 1.25 : 0.7 })), // somewhere to turn to before an organisation of the same name
      ...troubles.map(lead(1)), ...topics.map(lead(0.6)),
    ].map((text, id) => ({ id, ...text })));
    return made;
  }

  // The lines words lead to, the best first. More than half of the pairs must be there, or four letters in a row of a long sentence;
  // more than a third will do if that finds nothing. After the third line, only what is nearly as good. A line for children only stands back
  // a little where words lead to others too.
  let index;
  function search(text, among) {
    index = index || build();
    const asked = terms(text, false).filter((term) => !isWhole(term));
    const results = index.search(text).map(({ score, queryTerms, of }) => {
      let [row, longest] = [0, 0];
      const hits = asked.filter((term) => {
        const hit = queryTerms.includes(term);
        longest = Math.max(longest, row = hit ? row + 1 : 0);
        return hit;
      });
      const share = queryTerms.some(isWhole) ? 1 : hits.length / asked.length;
      return { score: score * share, share: longest > 2 ? 1 : share, of };
    });
    for (const least of [0.51, 0.34]) {
      const scores = new Map();
      for (const { score, share, of } of results) {
        of.forEach((at, place) => {
          if (share < least || !among.includes(entries[at])) return;
          const aside = of.length > 1 && !has(entries[at], "who", "self") ? 0.8 : 1;
          scores.set(at, Math.max(scores.get(at) || 0, aside * score / (1 + place / 20)));
        });
      }
      const best = [...scores].sort(([one, high], [other, low]) => low - high || one - other);
      if (best.length) return best.filter(([, score], place) => score > best[0][1] / (place < 3 ? 5 : 3)).map(([at]) => entries[at]);
    }
    return [];
  }

  const now = JSON.parse((find("now") || { textContent: "{}" }).textContent);
  function isOpen(entry) {
    return (entry.dataset.open || "").split(" ").some((name) => {
      const hours = name && now.hours[name];
      const said = hours && Tsunagari.answer({ hours, calendar: now.calendars[hours.calendar] });
      return said && said.state === "open" && !said.uncertain && !(said.last && Date.parse(`${said.last}+09:00`) <= Date.now());
    });
  }

  let [most, waiting] = [handful];
  function show(atLeast = handful) {
    clearTimeout(waiting);
    const words = box.value.trim();
    const chosen = facets.filter(({ value }) => value);
    const fitting = entries.filter((entry) => chosen.every(({ value, dataset: { facet } }) =>
      (value === "now" ? isOpen(entry) : has(entry, facet, value))));
    const left = words ? search(words, fitting) : fitting;
    most = left.length > atLeast + 1 ? atLeast : left.length; // nobody wants to ask for the last one
    const meant = (entry) => chosen.some(({ value }) => has(entry, "meant", value));
    if (!words) left.sort((one, other) => meant(other) - meant(one));
    const order = [...left, ...entries.filter((entry) => !left.includes(entry))];
    if (order.some((entry, at) => entry !== list.children[at])) list.append(...order); // what is moved loses the focus
    entries.forEach((entry) => { entry.hidden = !left.slice(0, most).includes(entry); });

    const put = (sentence, facts) => sentence.replace(/\{(\w+)\}/g, (_, name) => facts[name]);
    const where = chosen.map(({ selectedOptions }) => selectedOptions[0].text).join(tool.dataset.and);
    const said = put(tool.dataset[where ? "foundWhere" : words ? "found" : "foundAll"], { count: left.length, where });
    if (count.textContent !== said) count.textContent = said;
    more.textContent = put(tool.dataset.more, { count: left.length - most });
    more.hidden = left.length <= most;
    loosen.hidden = left.length > 0 || !words || !where;
    reset.hidden = !words && !where;
    none.hidden = left.length > 0;
    list.hidden = !left.length;
  }

  box.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(() => show(), 150); });
  box.addEventListener("keydown", (event) => { // leaving the field puts the keyboard of a phone away
    if (event.key !== "Enter" || event.isComposing) return;
    show();
    document.getElementById("results").focus();
  });
  facets.forEach((facet) => facet.addEventListener("change", () => show()));
  const clear = (fields) => {
    fields.forEach((field) => { field.value = ""; });
    show();
    box.focus();
  };
  loosen.addEventListener("click", () => clear(facets));
  reset.addEventListener("click", () => clear([box, ...facets]));
  more.addEventListener("click", () => {
    const next = list.children[most];
    show(most + 2 * handful);
    next.querySelector("a").focus();
  });

  if (!now.hours) tool.querySelector("[value=now]").remove();
  find("narrow").open = matchMedia("(min-width: 48rem)").matches;
  find("plain").hidden = true;
  tool.hidden = find("tally").hidden = false;
  show();
});
