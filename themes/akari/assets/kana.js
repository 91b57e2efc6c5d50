/* One spelling for hiragana and katakana, wide and narrow, large and small, long and short: how a name sounds to who types it. */
"use strict";

globalThis.Kana = (() => {
  const LARGE = { ぁ: "あ", ぃ: "い", ぅ: "う", ぇ: "え", ぉ: "お", っ: "つ", ゃ: "や", ゅ: "ゆ", ょ: "よ", ゎ: "わ", ゕ: "か", ゖ: "け",
    を: "お", ぢ: "じ", づ: "ず" };
  return (text) => text.normalize("NFKC").toLowerCase()
    .replace(/[ァ-ヶ]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 96)).replace(/ー/g, "")
    .replace(/[ぁ-ゖ]/g, (one) => LARGE[one] || one);
})();
