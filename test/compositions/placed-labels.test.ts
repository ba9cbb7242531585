import { expect, test } from "vitest";
import { placedLabels } from "../../compositions/stage/placed-labels.ts";

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
