/* What a script adds to pages that are complete without it: leaving at once, notices that end, copying, sharing, printing, and
   the windows kept on this device. No words here: sentences stand hidden in the HTML as [data-say]. Nothing is sent, and nothing
   is stored but the ids of kept windows. */
"use strict";

(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);

  // One sentence of a live region; all are hidden for a moment, so that the same one can be read out again.
  function say(region, name) {
    const choose = (chosen) => all("[data-say]", region).forEach((said) => { said.hidden = said.dataset.say !== chosen; });
    choose();
    setTimeout(choose, 50, name);
  }
  const beside = (button) => one("[role=status]", button.parentNode);
  const offer = (selector, act) => all(selector).forEach((button) => { // a button that is of use only with a script
    button.hidden = false;
    button.addEventListener("click", () => act(button));
  });

  // Leaving: the page is blank at once, and the other site takes its place in the history.
  const exits = () => all("[data-exit]").filter((link) => link.getClientRects().length);
  function leave({ href }) {
    document.documentElement.classList.add("leaving");
    location.replace(href);
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    const here = link && link.hash && link.href.split("#")[0] === location.href.split("#")[0];
    const exit = link && link.matches("[data-exit]");
    if (!exit && !(here && exits().length)) return;
    event.preventDefault();
    if (exit) leave(link);
    else location.replace(link.href); // so that all steps on a page one may leave are one step back
  });

  // Shift three times in five seconds does the same, wherever the keyboard is.
  const counter = one("[data-exit-count]");
  let [presses, alone, timer] = [0, false, 0];
  function count(to, name) {
    presses = counter.dataset.exitCount = to;
    say(counter, name);
  }
  function stop() {
    clearTimeout(timer);
    if (presses) count(0, "stopped");
  }
  document.addEventListener("keydown", ({ key }) => {
    alone = key === "Shift";
    if (!alone) stop();
  });
  document.addEventListener("keyup", ({ key }) => {
    if (!counter || key !== "Shift" || !alone || !exits().length) return;
    if (presses === 2) return leave(exits()[0]);
    if (!presses) timer = setTimeout(stop, 5000);
    count(presses + 1, presses ? "one-more" : "two-more");
  });

  // A notice goes on the day after its last, in Japan, even if nobody has built the site again.
  const today = new Date(Date.now() + 324e5).toISOString().slice(0, 10);
  all("[data-until]").forEach((notice) => { notice.hidden = notice.dataset.until < today; });

  // What is written on the page: a text, or the filled fields of a sheet, each under its label.
  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
  function text(root) {
    const fields = all("textarea", root).filter(({ value }) => value.trim());
    return all("textarea", root).length ? fields.map(({ labels: [label], value }) => `${words(label)}\n${value}`).join("\n\n") : words(root);
  }
  offer("[data-copy]", async (button) => {
    const source = one(button.dataset.copy);
    const copied = text(source);
    try {
      if (copied) await navigator.clipboard.writeText(copied);
      say(beside(button), copied ? "copied" : "empty");
    } catch { // an old phone: its own copying, or at least the words are selected
      getSelection().selectAllChildren(source);
      say(beside(button), !one("textarea", source) && document.execCommand("copy") ? "copied" : "selected");
    }
  });
  if (navigator.share) {
    const share = (data) => navigator.share(data).catch(() => {});
    offer("[data-share]", () => share({ title: document.title, url: one("link[rel=canonical]").href }));
    offer("[data-share-kept]", () => share({ text: shown().map((item) => all("[data-line]", item).map(words).join("\n")).join("\n\n") }));
  }
  offer("[data-print]", () => print());

  // A sheet to write on: as high as its words, emptied with one tap.
  const fields = all("textarea");
  if (!CSS.supports("field-sizing", "content")) {
    fields.forEach((field) => field.addEventListener("input", () => {
      field.style.height = "auto";
      field.style.height = `${field.scrollHeight + 4}px`;
    }));
  }
  offer("[data-clear]", (button) => {
    fields.forEach((field) => { field.value = field.style.height = ""; });
    say(beside(button), "cleared");
    fields[0].focus();
  });

  // Windows kept on this device, in the order they were put there.
  const store = document.body.dataset.store;
  const kept = () => (localStorage.getItem(store) || "").split(" ").filter(Boolean);
  function keep(ids) { // false where the device keeps nothing
    try {
      if (ids.length) localStorage.setItem(store, ids.join(" "));
      else localStorage.removeItem(store);
    } catch {
      return false;
    }
    draw();
    return true;
  }
  const shown = () => kept().map((id) => one(`[data-window="${CSS.escape(id)}"]`)).filter(Boolean);

  function draw() {
    const ids = kept();
    all("[data-pin]").forEach((button) => {
      const pinned = ids.includes(button.dataset.pin);
      button.setAttribute("aria-pressed", pinned);
      say(beside(button), pinned && "pinned");
    });
    const list = one("[data-kept]");
    if (!list) return;
    const items = shown();
    all("[data-window]", list).forEach((item) => { item.hidden = !items.includes(item); });
    list.append(...items);
    items.forEach((item) => { one("img", item).loading = "eager"; }); // for print
    all("[data-if]").forEach((part) => { part.hidden = part.dataset.if !== (items.length ? "kept" : "none"); });
    document.body.dataset.paper = items.length ? one("[name=paper]:checked").value : "";
    fold(items);
  }

  // Cards to fold for print: a cover and two panels each; a window that does not fit goes to the next panel.
  function fold(items) {
    const wallet = one("[data-wallet]");
    let [panels, panel] = [[], null];
    function next() {
      if (!panels.length) {
        wallet.append(one("template").content.cloneNode(true));
        panels = all("[data-panel]", wallet.lastElementChild);
      }
      panel = panels.shift();
    }
    wallet.textContent = "";
    next();
    const height = panel.offsetHeight;
    for (const item of items) {
      const copy = item.cloneNode(true);
      panel.append(copy);
      if (panel.offsetHeight > height && panel.children.length > 1) {
        next();
        panel.append(copy);
      }
    }
  }

  try {
    kept();
  } catch {
    return;
  }
  offer("[data-pin]", (button) => {
    const [id, ids] = [button.dataset.pin, kept()];
    const has = ids.includes(id);
    say(beside(button), !keep(has ? ids.filter((other) => other !== id) : [...ids, id]) ? "unkept" : has ? "unpinned" : "pinned");
  });
  offer("[data-unpin]", (button) => {
    const [id, items] = [button.dataset.unpin, shown()];
    const at = items.findIndex((item) => item.dataset.window === id);
    keep(kept().filter((other) => other !== id));
    say(one("[data-list-said]"), "unpinned");
    (one("a", items[at + 1] || items[at - 1]) || one("[data-list-said]")).focus();
  });
  offer("[data-erase]", () => {
    keep([]);
    say(one("[data-list-said]"), "erased");
    one("[data-list-said]").focus();
  });
  all("[name=paper]").forEach((choice) => choice.addEventListener("change", draw));
  addEventListener("storage", draw);
  addEventListener("pageshow", draw);
  draw();
})();
