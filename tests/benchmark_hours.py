"""How many texts of tests/data/hours.tsv are read in a second on one core: python tests/benchmark_hours.py."""

import time

from hours_table import rows

from generator.hours import parse

if __name__ == "__main__":
    texts = [row.text for row in rows()] * 20
    for text in texts[:len(texts) // 20]:
        parse(text)  # sets of days are remembered from then on, as in a build
    start = time.perf_counter()
    for text in texts:
        parse(text)
    print(f"{len(texts) / (time.perf_counter() - start):,.0f} texts a second")
