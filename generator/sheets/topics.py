"""The topics a text names, or speaks of: from names to everyday words. What is only spoken of is a proposal, told as one."""

import re
from collections.abc import Sequence

from ..model import Topic
from .words import key

#: What offices call the troubles of topics.yaml, beside the words people use themselves.
_OFFICIAL = {
    "money-home": "経済 債務 生活困窮 困窮 貸付 給付金 公営住宅 市営住宅 空家 住宅 食料支援 フードバンク",
    "work": "就労 就業 雇用 労働 職業 働きづらさ",
    "childcare": "児童 子供 家庭児童 母子 ひとり親 養育 保育 出産",
    "school": "教育 学習 児童生徒 就学",
    "health": "保健 精神 医療 こころ 心の 自死 感染症",
    "elder-care": "高齢者 介護保険 包括支援 成年後見",
    "disability": "障害者 障がい者 障害福祉 障がい福祉 療育",
    "anshin": "配偶者暴力 ＤＶ相談 女性相談 女性支援 性暴力 犯罪被害 ストーカー",
    "relations": "人権 男女共同参画 消費生活 民生委員 交流 居場所 なんでも相談 総合相談",
}


def topic_ids(text: str, topics: Sequence[Topic]) -> list[str]:
    """The topics a text names: as a whole, or part by part (「お金・住まい　仕事」「仕事、健康」)."""
    names = {key(each): topic.id for topic in topics for each in (topic.name, topic.short, topic.id)}
    if key(text) in names:
        return [names[key(text)]]
    parts = [part for part in re.split(r"[\s、,，;；/／\n]+", text) if part]
    if all(key(part) in names for part in parts):
        return list(dict.fromkeys(names[key(part)] for part in parts))
    smaller = [part for part in re.split(r"[\s、,，;；/／・\n]+", text) if part]
    return list(dict.fromkeys(names[key(part)] for part in smaller)) if all(key(part) in names for part in smaller) else []


def topics_in(text: str, topics: Sequence[Topic]) -> list[tuple[str, str]]:
    """The topics whose everyday words stand in a text, most words first, with the words: a proposal, never a decision."""
    plain, found = key(text), []
    for topic in topics:
        every = (*topic.search, *_OFFICIAL.get(topic.id, "").split(), *re.split("[・、]", topic.name))
        words = {key(word) for word in every if len(key(word)) > 1}
        hits = sorted((word for word in words if word in plain), key=lambda word: (-len(word), word))
        if hits:
            found.append((len(hits), len(hits[0]), topic.id, "、".join(hits[:3])))
    return [(id, words) for _, _, id, words in sorted(found, key=lambda each: (-each[0], -each[1]))]


def named(ids: Sequence[str], topics: Sequence[Topic]) -> str:
    """Topics in words."""
    return "、".join(topic.name for id in ids for topic in topics if topic.id == id)
