import { expect, test } from "vitest";
import { placedInRows, placedLabels } from "../../compositions/stage/placed-labels.ts";

test("labels never touch each other nor the end of their row; those without room are left out", () => {
  const labels = Array.from({ length: 60 }, (_, index) => ({ text: `word${index}`, x: index * 17 }));
  const placed = placedLabels(labels, 11, 900);
  expect(placed.length).toBeGreaterThan(15);
  expect(placed[0]).toEqual(labels[0]);
  for (const [index, { text, x }] of placed.entries()) {
    const end = x + text.length * 11 * 0.6;
    expect(end).toBeLessThan(placed[index + 1]?.x ?? 900);
  }
});

test("Chinese is taken for as wide as it is, and long titles are cut", () => {
  const wide = placedLabels(
    [
      { text: "你好世界", x: 0 },
      { text: "近", x: 40 },
      { text: "远", x: 60 },
    ],
    11,
    900,
  );
  expect(wide.map(({ text }) => text)).toEqual(["你好世界", "远"]);
  const [long] = placedLabels([{ text: "a".repeat(200), x: 0 }], 10, 900);
  expect([...(long?.text ?? "")]).toHaveLength(41);
  expect(placedLabels([{ text: "  ", x: 0 }], 10, 900)).toEqual([]);
});

test("words that are spoken fast stand in as few rows as they need, each where it is spoken", () => {
  const labels = Array.from({ length: 30 }, (_, index) => ({ text: `word${index}`, x: index * 20 }));
  const rows = placedInRows(labels, 12, 700, 3);
  expect(rows.length).toBe(3);
  expect(
    rows
      .flat()
      .map(({ x }) => x)
      .sort((a, b) => a - b),
  ).toEqual(labels.map(({ x }) => x));
  expect(placedInRows(labels.slice(0, 1), 12, 700, 3)).toHaveLength(1);
  // Thrice as fast there is no room for all, and still none touches another.
  const faster = placedInRows(
    labels.map(({ text, x }) => ({ text, x: x / 3 })),
    12,
    700,
    3,
  );
  expect(faster).toHaveLength(3);
  for (const row of faster) expect(placedLabels(row, 12, 700)).toEqual(row);
});
