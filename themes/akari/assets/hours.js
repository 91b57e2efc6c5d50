/* Can somebody be reached now? The answers of generator/hours/answers.py, for a page.

   Tsunagari.answer({hours, calendar}, at): data of generator/exchange/script.py and a moment; "2026-12-21T08:30" is Japanese
   time, one with a zone is converted, none is now. null outside the calendar, else, with moments in Japanese time or null:

     state      "open", "by-appointment", "unknown" or "closed"
     uncertain  whether words beside the rules may change it
     labels     the channels that have the state, if they have names
     until      when the state ends
     last       until when a visitor is received before it ends
     next       when it opens next, if it is not open

   tests/test_hours_js.py asks Python and this file alike. */
"use strict";

globalThis.Tsunagari = (() => {
  const DAY = 1440; // minutes
  const STATES = ["open", "by-appointment", "unknown", "closed"]; // the best first

  // Japan has had no summer time since 1952: nine hours are all it takes, whatever the zone of the device.
  const minutes = (at = new Date().toISOString()) =>
    Math.floor(Date.parse(/Z|[+-]\d\d:\d\d$/.test(at) ? at : `${at}+09:00`) / 6e4) + 540;
  const iso = (minute) => new Date(minute * 6e4).toISOString().slice(0, 16);
  const isoDay = (day) => iso(day * DAY).slice(0, 10);
  const number = (parts) => parts.reduce((sum, part) => sum * 100 + +part, 0); // [12, 29] is 1229
  const dated = (day) => number(isoDay(day).split("-")); // 20261229
  const weekdayOf = (day) => (day + 3) % 7; // 0 is Monday; day 0 was a Thursday

  // Three values: true, false, and null for nobody can say.
  const not = (one) => (one === null ? null : !one);
  const either = (...all) => (all.includes(true) ? true : all.includes(null) ? null : false);
  const both = (one, other) => not(either(not(one), not(other)));

  const within = ({ first, last }, date) => {
    const [from, to, at] = [number(first), number(last), first.length > 2 ? date : date % 1e4];
    return from <= to ? from <= at && at <= to : from <= at || at <= to;
  };
  const naming = (days) => days.weekdays || days.nth_weekdays || days.monthdays || days.holidays === "listed";
  const once = ({ periods = [] }) => periods.some((period) => period.first.length > 2 || period.unstated);
  const closesNewYear = ({ periods = [] }) =>
    periods.some((period) => period.first.length < 3 && within(period, 1231) && within(period, 101));

  function inPeriods({ periods = [] }, day) {
    const found = periods.filter((period) => within(period, dated(day)));
    return found.length ? (found.every((period) => period.unstated) ? null : true) : !periods.length;
  }

  // Whether a name of the set fits the day, holiday or not.
  function named(days, day) {
    const { weekdays = [], nth_weekdays: nths = [], monthdays = [] } = days;
    const [weekday, date, later] = [weekdayOf(day), dated(day) % 100, (count) => dated(day + count) % 100];
    const fits = weekdays.includes(weekday) || monthdays.includes(date) || (later(1) === 1 && monthdays.includes(-1))
      || nths.some((nth) => nth.weekday === weekday && (nth.nth === Math.ceil(date / 7) || (nth.nth < 0 && later(7) <= 7)));
    return both(naming(days) ? fits : null, inPeriods(days, day));
  }

  const on = ({ closing, ...calendar }) => {
    const isHoliday = (day) => {
      const date = isoDay(day);
      return date < calendar.first || date > calendar.last ? null : calendar.holidays.includes(date);
    };
    const working = (day) => weekdayOf(day) < 5 && !isHoliday(day) && !within(closing.year_end_days, dated(day));

    // Whether the day is the first working day after a holiday of the set.
    function movedHere(days, day) {
      if (!working(day)) return false;
      for (let before = day - 1; !working(before); before--) {
        if (isHoliday(before) && named(days, before)) return true;
      }
      return false;
    }
    function holdsIf(holiday, days, day) {
      const [fits, what] = [named(days, day), days.holidays || "default"];
      if (what === "moved") return either(!holiday && fits, movedHere(days, day));
      if (!holiday || what === "open" || (fits === false && what !== "listed")) return fits;
      if (what === "default") return { open: fits, closed: false, default: null }[closing.holidays];
      return what === "listed" && inPeriods(days, day);
    }
    function holds(days, day) {
      const holiday = isHoliday(day);
      if (holiday !== null) return holdsIf(holiday, days, day);
      const [one, other] = [holdsIf(true, days, day), holdsIf(false, days, day)];
      return one === other ? one : null;
    }
    function closedByCity(part, rule, day) {
      const yearEnd = within(closing.year_end_days, dated(day));
      if (once(rule.days) || part.year_end === "open") return false;
      if (yearEnd && part.year_end === "closed") return true;
      const local = closing.closed.some((days) => holds(days, day));
      if (!local && (!yearEnd || closing.year_end === "open" || (part.closed || []).some(closesNewYear))) return false;
      if (!local && closing.year_end === "default") return null;
      return rule.days.holidays === "open" && rule.days.weekdays?.length === 7 ? null : true;
    }

    // The openings of a part that begin on the day.
    return (part, day, beside) => part.rules.flatMap((rule) => {
      const { days, spans = [] } = rule;
      const anywhen = !spans.length && !naming(days) && !days.periods; // 「予約制」 and nothing else
      const replaced = once(days) ? [false]
        : part.rules.filter((other) => once(other.days)).map((other) => holds(other.days, day));
      const closed = (part.closed || []).map((set) => holds(set, day));
      const stays = both(not(either(...replaced)), not(either(...closed, closedByCity(part, rule, day))));
      const is = both(anywhen || holds(days, day), stays);
      if (is === false) return [];
      const state = rule.by_appointment ? "by-appointment" : rule.irregular || is === null ? "unknown" : "open";
      const uncertain = beside.uncertain || is === null || !!rule.irregular;
      return (spans.length ? spans : [{ opens: 0, closes: DAY }]).map(({ opens, closes, last }) => ({
        part, state, uncertain, from: day * DAY + opens, to: day * DAY + closes, last: last ? day * DAY + last : null }));
    });
  };

  function answer({ hours, calendar }, at) {
    const now = minutes(at);
    const today = Math.floor(now / DAY);
    if (isoDay(today) < calendar.first || isoDay(today) > calendar.last) return null;
    const [parts, beside] = [hours.parts, { state: hours.otherwise, uncertain: hours.uncertain, last: null }];
    const [begin, known] = [on(calendar), new Map()];
    const spans = parts.flatMap((part) => part.rules).flatMap((rule) => rule.spans || []);
    const longest = Math.max(DAY, ...spans.map((span) => span.closes));

    const around = (day) => { // all openings that may last on the day
      const found = [];
      for (let before = day - Math.floor(longest / DAY); before <= day; before++) {
        if (!known.has(before)) known.set(before, parts.flatMap((part) => begin(part, before, beside)));
        found.push(...known.get(before));
      }
      return found;
    };
    const rank = ({ state, uncertain }) => 2 * STATES.indexOf(state) + uncertain;
    const better = (one, other) => (rank(one) <= rank(other) ? one : other);
    const stateAt = (minute) => {
      const now = around(Math.floor(minute / DAY)).filter(({ from, to }) => from <= minute && minute < to);
      const each = parts.map((part) => ({ part, ...now.filter((opening) => opening.part === part).reduce(better, beside) }));
      const { state } = each.reduce(better, beside);
      const having = each.filter((one) => one.state === state);
      return { state, uncertain: having.every((one) => one.uncertain),
        labels: having.map(({ part }) => part.label).filter(Boolean),
        last: having.every((one) => one.last) ? Math.max(...having.map((one) => one.last)) : null };
    };

    const { state, uncertain, labels } = stateAt(now);
    let [until, next] = [null, null];
    for (let day = today; isoDay(day) <= calendar.last && !(until && (next || state === "open")); day++) {
      const edges = around(day).flatMap(({ from, to }) => [from, to]).sort((one, other) => one - other);
      for (const edge of edges.filter((edge) => edge > now && Math.floor(edge / DAY) === day)) {
        const then = stateAt(edge).state;
        if (then !== state) until ||= edge;
        if (then === "open" && state !== then) next ||= edge;
      }
    }
    const [ends, opens, last] = [until, next, until && stateAt(until - 1).last].map((minute) => minute && iso(minute));
    return { state, uncertain, labels, until: ends, last, next: opens };
  }

  /* Say it on the page. One <script type="application/json" data-now> holds {calendars, hours, words}: each of `hours` names its
     calendar; each <p hidden data-now-of="name"> gets a line for each part, and data-state, the best of their states.

     words: open and closed, also with _later (another {day}) and _always (no change is known), past (open, but nobody is received
     any more), by_appointment, unknown; around the words of a part with a name, labelled ({label}, {words}). */
  function fill(root = document, at) {
    const { calendars, hours = {}, words } = JSON.parse(root.querySelector("script[data-now]")?.textContent || "{}");
    for (const [name, all] of Object.entries(hours)) {
      const found = all.parts.map((part) => answer({ hours: { ...all, parts: [part] }, calendar: calendars[all.calendar] }, at));
      const said = found.map((one) => one && sentence(words, one, at)).filter(Boolean).join("\n");
      const state = STATES.find((state) => found.some((one) => one?.state === state)) || "";
      for (const element of root.querySelectorAll(`[data-now-of="${name}"]`)) {
        if (element.textContent !== said) element.textContent = said;
        element.dataset.state = state;
        element.hidden = !said;
      }
    }
  }

  function sentence(words, { state, uncertain, until, next, last, labels: [label] }, at) {
    const now = iso(minutes(at));
    const moment = state === "open" ? last || until : next;
    const timed = !moment ? "_always" : moment.slice(0, 10) > now.slice(0, 10) ? "_later" : "";
    const key = state === "by-appointment" ? "by_appointment" : uncertain || state === "unknown" ? "unknown"
      : state === "open" && last && last <= now ? "past" : state + timed;
    const print = (options) => moment && new Date(`${moment}Z`)
      .toLocaleString(document.documentElement.lang, { timeZone: "UTC", ...options });
    const put = (sentence = "", facts) => sentence.replace(/\{(\w+)\}/g, (_, name) => facts[name]);
    const said = put(words[key], { time: print({ hour: "numeric", minute: "2-digit" }),
      day: print({ month: "long", day: "numeric", weekday: "short" }) });
    return said && label ? put(words.labelled, { label, words: said }) : said;
  }

  if (typeof document !== "undefined") {
    document.addEventListener("DOMContentLoaded", () => fill());
    setInterval(() => document.hidden || fill(), 6e4);
  }
  return { answer, fill };
})();
