import { expect, test } from "vitest";
import { MAX_SHEET_CELLS, sheetShape } from "../../../src/pictures/sheet-shape.ts";

const WIDE = { width: 1920, height: 1080 };

test("few frames stand in three columns, four in portrait, on a sheet as wide as other pictures", () => {
  expect(sheetShape(9, WIDE)).toEqual({ columns: 3, width: 1024 });
  expect(sheetShape(4, WIDE)).toEqual({ columns: 2, width: 1024 });
  expect(sheetShape(2, WIDE)).toEqual({ columns: 2, width: 1024 });
  expect(sheetShape(9, { width: 1080, height: 1920 })).toEqual({ columns: 4, width: 1024 });
});

test("a hundred frames stand on one sheet that hosts show in full", () => {
  expect(sheetShape(MAX_SHEET_CELLS, WIDE)).toEqual({ columns: 8, width: 1600 });
  for (const frame of [WIDE, { width: 1080, height: 1080 }, { width: 1080, height: 1920 }]) {
    for (const cells of [25, 40, 64, MAX_SHEET_CELLS]) {
      const { columns, width } = sheetShape(cells, frame);
      const across = (width - 10 * (columns + 1)) / columns;
      const height = Math.ceil(cells / columns) * ((across * frame.height) / frame.width + 36) + 10;
      expect(height, `${cells} of ${frame.width}x${frame.height}`).toBeLessThanOrEqual(2300);
      expect(across).toBeGreaterThan(120);
    }
  }
});

test("a wish goes before both", () => {
  expect(sheetShape(40, WIDE, { columns: 5, width: 800 })).toEqual({ columns: 5, width: 800 });
});
