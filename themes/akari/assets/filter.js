/* Narrow a list that stands whole on the page: lines whose text or data-filter-line holds what is typed, as it sounds, stay. What is
   typed stays in its field. All sentences are the page's own. */
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const find = (name) => document.querySelector(`[data-${name}]`);
  const tool = find("filter");
  if (!tool) return;
  const box = tool.querySelector("input");
  const plain = (text) => Kana(text).replace(/[^\p{L}\p{N}]/gu, "");
  const lines = [...document.querySelectorAll("[data-filter-line]")].map((line) => (
    { line, text: [line.textContent, ...line.dataset.filterLine.split("、")].map(plain).join(" ") }));
  const groups = [...document.querySelectorAll("[data-filter-group]")];

  let waiting;
  function show() {
    const typed = plain(box.value);
    const left = lines.filter(({ line, text }) => !(line.hidden = !text.includes(typed))).length;
    groups.forEach((group) => { group.hidden = !group.querySelector("[data-filter-line]:not([hidden])"); });
    if (find("filter-rows")) find("filter-rows").hidden = Boolean(typed);
    find("filter-none").hidden = left > 0;
    find("filter-count").textContent = typed ? tool.dataset.found.replace("{count}", left) : "";
  }
  box.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(show, 150); });
  tool.hidden = false;
  show(); // what an old browser put back into the field
});
