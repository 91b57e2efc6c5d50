/* Narrow the list of cities. What is typed stays in its field: no request, no storage, no address. */
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const tool = document.querySelector("[data-front-search]");
  const box = tool.querySelector("input");
  const count = tool.querySelector("[data-count]");
  const groups = [...document.querySelectorAll(".prefecture")];
  // One spelling for hiragana and katakana, wide and narrow, large and small.
  const plain = (text) => text.normalize("NFKC").toLowerCase()
    .replace(/[ァ-ヶ]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 96)).replace(/\s+/g, "");
  const cities = groups.flatMap((group) => [...group.querySelectorAll("[data-words]")])
    .map((city) => ({ city, words: plain(city.dataset.words) }));

  tool.hidden = false;
  box.addEventListener("input", () => {
    const wanted = plain(box.value);
    let found = 0;
    for (const { city, words } of cities) {
      city.hidden = !words.includes(wanted);
      found += city.hidden ? 0 : 1;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-words]:not([hidden])");
    count.textContent = wanted ? (found ? count.dataset.count.replace("{count}", found) : count.dataset.none) : "";
  });
});
