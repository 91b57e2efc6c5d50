/* Can somebody be reached now? The answers of generator/hours/answers.py, for a page.

   Tsunagari.answer({hours, calendar}, at) takes plain data (generator/exchange/script.py) and a moment: "2026-12-21T08:30" is
   Japanese time, one with a zone is converted, none is now. It gives null outside the calendar, for holidays are known only so
   far, else, with every moment in Japanese time and null where there is none within the calendar:

     state      "open", "by-appointment", "unknown" or "closed"
     uncertain  whether words beside the rules may change it
     labels     the channels that have the state, if they have names
     until      when the state ends
     last       until when a visitor is received before it ends (受付は16:30まで)
     next       when it opens next, if it is not open

   tests/test_hours_js.py asks Python and this file the same questions. */
"use strict";

globalThis.Tsunagari = (() => {
  const DAY = 1440; // minutes
  const STATES = ["open", "by-appointment", "unknown", "closed"]; // the best first

  // Japan has had one time without summer time since 1952, so nine hours are all that is needed, whatever the device's zone is.
  const minutes = (at) => {
    const zoned = at === undefined || /(Z|[+-]\d\d:?\d\d)$/.test(at);
    return Math.floor((at === undefined ? Date.now() : Date.parse(zoned ? at : `${at}Z`)) / 6e4) + (zoned ? 540 : 0);
  };
  const iso = (minute) => new Date(minute * 6e4).toISOString().slice(0, 16);
  const isoDay = (day) => iso(day * DAY).slice(0, 10);
  const number = (parts) => parts.reduce((sum, part) => sum * 100 + +part, 0); // [12, 29] is 1229
  const dated = (day) => number(isoDay(day).split("-")); // 20261229

  // Three values: true, false, and null for nobody can say.
  const not = (one) => (one === null ? null : !one);
  const either = (...all) => (all.includes(true) ? true : all.includes(null) ? null : false);
  const both = (one, other) => not(either(not(one), not(other)));

  const within = ({ first, last }, date) => {
    const [from, to, at] = [number(first), number(last), first.length > 2 ? date : date % 1e4];
    return to < from ? at >= from || at <= to : from <= at && at <= to;
  };
  const once = ({ periods = [] }) => periods.some((period) => period.first.length > 2 || period.unstated);
  const closesNewYear = ({ periods = [] }) =>
    periods.some((period) => period.first.length < 3 && within(period, 1231) && within(period, 101));

  function inPeriods({ periods = [] }, day) {
    const found = periods.filter((period) => within(period, dated(day)));
    return found.length ? (found.every((period) => period.unstated) ? null : true) : !periods.length;
  }

  // Whether a name of the set fits the day, holiday or not.
  function named(days, day) {
    const { weekdays = [], nth_weekdays: nths = [], monthdays = [], holidays } = days;
    const [weekday, date] = [(day + 3) % 7, dated(day) % 100];
    const latest = dated(day + 1) % 100 === 1;
    const lastWeek = dated(day + 7) % 100 <= 7;
    const fits = weekdays.length + nths.length + monthdays.length || holidays === "listed"
      ? weekdays.includes(weekday) || monthdays.includes(date) || (latest && monthdays.includes(-1))
        || nths.some((nth) => nth.weekday === weekday && (nth.nth === Math.ceil(date / 7) || (nth.nth < 0 && lastWeek)))
      : null;
    return both(fits, inPeriods(days, day));
  }

  const on = ({ closing, ...calendar }) => {
    const isHoliday = (day) => {
      const date = isoDay(day);
      return date < calendar.first || date > calendar.last ? null : calendar.holidays.includes(date);
    };
    const working = (day) => (day + 3) % 7 < 5 && !isHoliday(day) && !within(closing.year_end_days, dated(day));

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
    return (part, day, unsure) => part.rules.flatMap((rule) => {
      const { days, spans = [] } = rule;
      const anywhen = !Object.keys(days).some((key) => key !== "holidays" || days[key] === "listed") && !spans.length;
      const replaced = once(days) ? [false]
        : part.rules.filter((other) => once(other.days)).map((other) => holds(other.days, day));
      const closed = (part.closed || []).map((set) => holds(set, day));
      const stays = both(not(either(...replaced)), not(either(...closed, closedByCity(part, rule, day))));
      const is = both(anywhen || holds(days, day), stays);
      if (is === false) return [];
      const state = rule.by_appointment ? "by-appointment" : rule.irregular || is === null ? "unknown" : "open";
      const uncertain = unsure || is === null || !!rule.irregular;
      return (spans.length ? spans : [{ opens: 0, closes: DAY }]).map((span) => ({
        state, uncertain, from: day * DAY + span.opens, to: day * DAY + span.closes,
        last: span.last ? day * DAY + span.last : null }));
    });
  };

  function answer({ hours, calendar }, at) {
    const now = minutes(at);
    const [today, final] = [Math.floor(now / DAY), minutes(`${calendar.last}T00:00`) / DAY];
    if (!(isoDay(today) >= calendar.first && today <= final)) return null;
    const parts = hours.parts || [];
    const beside = { state: hours.otherwise, uncertain: hours.uncertain, last: null };
    const [begin, known] = [on(calendar), new Map()];
    const longest = Math.max(DAY, ...parts.flatMap((part) => part.rules.flatMap((rule) => (rule.spans || []).map((span) => span.closes))));

    const around = (day) => { // part by part, all that may still last on the day
      const all = parts.map(() => []);
      for (let before = day - Math.floor(longest / DAY); before <= day; before++) {
        if (!known.has(before)) known.set(before, parts.map((part) => begin(part, before, hours.uncertain)));
        known.get(before).forEach((found, index) => all[index].push(...found));
      }
      return all;
    };
    const rank = ({ state, uncertain }) => 2 * STATES.indexOf(state) + uncertain;
    const better = (one, other) => (rank(other) < rank(one) ? other : one);
    const stateAt = (minute) => {
      const each = around(Math.floor(minute / DAY)).map((found, index) => ({ label: parts[index].label,
        ...found.filter(({ from, to }) => from <= minute && minute < to).reduce(better, beside) }));
      const { state } = each.reduce(better, beside);
      const having = each.filter((one) => one.state === state);
      return { state, uncertain: having.length ? having.every((one) => one.uncertain) : beside.uncertain,
        labels: having.map((one) => one.label).filter(Boolean),
        last: having.some((one) => !one.last) ? null : Math.max(...having.map((one) => one.last)) };
    };

    const { last, ...found } = { ...stateAt(now), until: null, next: null };
    for (let day = today; day <= final && !(found.until && (found.next || found.state === "open")); day++) {
      const edges = around(day).flat().flatMap(({ from, to }) => [from, to])
        .filter((edge) => edge > now && Math.floor(edge / DAY) === day).sort((one, other) => one - other);
      for (const edge of edges) {
        const { state } = stateAt(edge);
        if (!found.until && state !== found.state) found.until = edge;
        if (!found.next && state === "open" && found.state !== "open") found.next = edge;
      }
    }
    const ends = found.until && stateAt(found.until - 1).last;
    return { ...found, until: found.until && iso(found.until), next: found.next && iso(found.next), last: ends && iso(ends) };
  }

  /* Say it on the page: <p hidden data-hours='{"parts": …}' data-open="…{time}…" …>, the calendar in <script data-calendar>.

     The words are those of the attributes: data-open, data-closed, each also with -later (another day: {day}) and -always (no
     change that is known), data-past (open, but nobody is received any more), data-by-appointment, data-unknown and, around
     them when channels have names, data-labelled ({labels}, {words}). Without the attribute nothing is said. */
  function fill(root = document, at = undefined) {
    const calendar = JSON.parse(root.querySelector("script[data-calendar]")?.textContent || "null");
    for (const element of calendar ? root.querySelectorAll("[data-hours]") : []) {
      const said = answer({ hours: JSON.parse(element.dataset.hours), calendar }, at);
      const words = said ? wordsOf(element, said, iso(minutes(at))) : "";
      if (element.textContent !== words) element.textContent = words;
      element.hidden = !words;
    }
  }

  function wordsOf({ dataset, lang }, { state, uncertain, labels, until, next, last }, now) {
    const moment = state === "open" ? last || until : next;
    const timed = !moment ? "Always" : moment.slice(0, 10) > now.slice(0, 10) ? "Later" : "";
    const key = state === "by-appointment" ? "byAppointment" : uncertain ? "unknown"
      : state === "open" && last && last <= now ? "past" : state === "unknown" ? state : state + timed;
    const print = (options) => moment
      && new Intl.DateTimeFormat(lang || document.documentElement.lang, { timeZone: "UTC", ...options }).format(Date.parse(`${moment}Z`));
    const facts = { time: print({ hour: "numeric", minute: "2-digit" }), day: print({ month: "long", day: "numeric", weekday: "short" }) };
    const put = (words, all) => (words || "").replace(/\{(\w+)\}/g, (_, name) => all[name] || "");
    const words = put(dataset[key], facts);
    return words && labels.length ? put(dataset.labelled, { labels: labels.join("・"), words }) : words;
  }

  if (typeof document !== "undefined") {
    document.addEventListener("DOMContentLoaded", () => fill());
    setInterval(() => document.hidden || fill(), 6e4);
  }
  return { answer, fill };
})();
