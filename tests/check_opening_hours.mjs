// An independent check, not part of the default tests: npm opening_hours, which knows Japan's holidays, reads the values of
// generator/exchange/osm.py and is asked the questions that Python has answered.
//
//   npm install --prefix /tmp/oh opening_hours@3.15.0
//   python tests/osm_vectors.py /tmp/oh/osm.json
//   TZ=Asia/Tokyo NODE_PATH=/tmp/oh/node_modules node tests/check_opening_hours.mjs /tmp/oh/osm.json
//
// TZ, because the library answers in the zone of the machine. LGPL-3.0: only run beside the project, never shipped.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const OpeningHours = createRequire(import.meta.url)("opening_hours");
const PLACE = { address: { country_code: "jp", state: "三重県" } };
const STATES = { open: "open", closed: "closed", "by-appointment": "unknown", unknown: "unknown" };
const count = { equal: 0, "closed, and unknown to the other (days on which it may be open)": 0, different: 0, "cannot be read": 0,
  "2026-09-22, a citizens' holiday the library does not know": 0 };

for (const { text, value, questions } of JSON.parse(readFileSync(process.argv[2], "utf-8"))) {
  let hours;
  try {
    hours = new OpeningHours(value, PLACE);
  } catch (error) {
    count["cannot be read"] += questions.length;
    console.log("cannot be read", JSON.stringify({ text, value }), String(error).slice(0, 300));
    continue;
  }
  const wrong = [];
  for (const [at, state] of questions) {
    const date = new Date(at);
    const found = hours.getState(date) ? "open" : hours.getUnknown(date) ? "unknown" : "closed";
    if (found === STATES[state]) count.equal++;
    else if (found !== "open" && state !== "open") count["closed, and unknown to the other (days on which it may be open)"]++;
    else if (at.startsWith("2026-09-22")) count["2026-09-22, a citizens' holiday the library does not know"]++;
    else {
      count.different++;
      wrong.push(`${at} python ${state}, library ${found}`);
    }
  }
  if (wrong.length) console.log(JSON.stringify({ text, value }), wrong.length, wrong.slice(0, 3).join("; "));
}
console.log(count);
process.exitCode = count.different || count["cannot be read"] ? 1 : 0;
