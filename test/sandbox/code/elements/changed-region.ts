import type { SceneElement } from "../../../../sandbox/code/check/diagnostic.ts";
import { compileUnchecked } from "../../../../sandbox/code/compile/compile-unchecked.ts";
import { giveElementIds } from "../../../../sandbox/code/elements/give-element-ids.ts";
import { listElements } from "../../../../sandbox/code/elements/list-elements.ts";
import type { StagePage } from "../../../../sandbox/render/browser/page.ts";
import { type Pixels, pngPixels } from "../../../../sandbox/render/pictures/png-pixels.ts";
import type { ElementBox, Timeline } from "../../../../sandbox/render/protocol.ts";
import { isFullRun } from "../../../support/sampled.ts";

const SIZE = { width: 1920, height: 1080, fps: 30, durationInFrames: 140 };
const SCALE = isFullRun ? 0.5 : 0.25;
const CELL_PIXELS = 8;
/** Of 255, in the mean of a cell. Chromium may draw a letter's edge a quarter of a pixel off, depending on what it drew before. */
const LARGEST_DIFFERENCE = 6;
/** Of 255, in the mean of a cell: below is noise of the rasteriser, whose largest seen is a tenth of this. */
const SMALLEST_CHANGE = 0.2;
/** Glyphs and strokes reach a little out of their boxes. Of layout pixels. */
const OVERHANG = 16;

/** A scene in one frame: what it looks like and where its elements are. */
export interface SeenFrame {
  readonly frame: number;
  readonly pixels: Pixels;
  readonly boxes: ReadonlyMap<string, ElementBox>;
}

export interface SeenScene {
  readonly elements: readonly SceneElement[];
  readonly frames: readonly SeenFrame[];
}

export async function see(
  page: StagePage,
  source: string,
  before: string,
  frames: readonly number[],
): Promise<SeenScene> {
  const { source: named } = giveElementIds(source, before);
  const elements = listElements(named);
  const scene = {
    sceneId: "s",
    title: "",
    compiled: compileUnchecked(named).compiled,
    startFrame: 0,
    durationInFrames: SIZE.durationInFrames,
  };
  const timeline: Timeline = { ...SIZE, theme: "midnight", scenes: [scene] };
  await page.resize(SIZE, SCALE);
  await page.show("timeline", { timeline }, SIZE, SIZE);
  const seen: SeenFrame[] = [];
  for (const frame of frames) {
    const { fault } = await page.seek(frame);
    if (fault) throw new Error(`frame ${frame}: ${String(fault.detail)}`);
    const boxes = new Map<string, ElementBox>();
    for (const { elementId } of elements) {
      const box = await page.measure({ elementId });
      if (box) boxes.set(elementId, box);
    }
    seen.push({ frame, boxes, pixels: pngPixels(Buffer.from(await page.capture(SIZE, SCALE, "png", 100), "base64")) });
  }
  return { elements, frames: seen };
}

export interface Difference {
  /** Whether anything differs at all. */
  readonly any: boolean;
  /** Cells that differ outside of the boxes that may. */
  readonly elsewhere: readonly string[];
  /** Elements that are not the patched ones and stand elsewhere than before. */
  readonly moved: readonly string[];
  /** Of the frame, 0..1: how much of it was allowed to change. */
  readonly allowedShare: number;
}

/** Compares one frame before and after a patch of the elements `patched`. */
export function difference(
  before: SeenScene,
  after: SeenScene,
  index: number,
  patched: ReadonlySet<string>,
): Difference {
  const [was, is] = [before.frames[index] as SeenFrame, after.frames[index] as SeenFrame];
  const parents = new Map(
    [...before.elements, ...after.elements].map(({ elementId, parentId }) => [elementId, parentId]),
  );
  const isWithin = (id: string, ids: ReadonlySet<string>): boolean => {
    const parent = parents.get(id);
    return ids.has(id) || (parent !== undefined && isWithin(parent, ids));
  };
  const ids = [...new Set([...was.boxes.keys(), ...is.boxes.keys()])];
  // `<Badge data-element-id="badge-use">` is where the element inside of Badge is, which may be the one that was patched.
  const isAround = (id: string) =>
    [...patched].some((each) => was.boxes.has(each) && isSameBox(was.boxes.get(each), was.boxes.get(id)));
  const moved = ids.filter(
    (id) => !isWithin(id, patched) && !isAround(id) && !isSameBox(was.boxes.get(id), is.boxes.get(id)),
  );
  const touched = new Set([...patched, ...moved]);
  const allowed = ids
    .filter((id) => isWithin(id, touched))
    .flatMap((id) => [was.boxes.get(id), is.boxes.get(id)])
    .filter((box) => box !== undefined);
  const { any, cells } = differingCells(was.pixels, is.pixels);
  const columns = Math.ceil(was.pixels.width / CELL_PIXELS);
  const rows = Math.ceil(was.pixels.height / CELL_PIXELS);
  let allowedCells = 0;
  const elsewhere: string[] = [];
  for (let cell = 0; cell < columns * rows; cell++) {
    const [x, y] = [((cell % columns) * CELL_PIXELS) / SCALE, (Math.floor(cell / columns) * CELL_PIXELS) / SCALE];
    const isAllowed = allowed.some((box) => touches(box, x, y, CELL_PIXELS / SCALE));
    if (isAllowed) allowedCells += 1;
    else if (cells.has(cell)) elsewhere.push(`${x},${y}`);
  }
  return { any, elsewhere, moved, allowedShare: allowedCells / (columns * rows) };
}

function isSameBox(one: ElementBox | undefined, other: ElementBox | undefined): boolean {
  if (!one || !other) return one === other;
  const sides = ["x", "y", "width", "height"] as const;
  return sides.every((side) => Math.abs(one[side] - other[side]) * SIZE.width < 1);
}

function touches(box: ElementBox, x: number, y: number, size: number): boolean {
  const [left, top] = [box.x * SIZE.width - OVERHANG, box.y * SIZE.height - OVERHANG];
  const right = (box.x + box.width) * SIZE.width + OVERHANG;
  const bottom = (box.y + box.height) * SIZE.height + OVERHANG;
  return x + size > left && x < right && y + size > top && y < bottom;
}

function differingCells(one: Pixels, other: Pixels): { any: boolean; cells: ReadonlySet<number> } {
  const columns = Math.ceil(one.width / CELL_PIXELS);
  const sums = new Map<number, number>();
  for (let at = 0; at < one.bytes.length; at++) {
    const step = Math.abs((one.bytes[at] as number) - (other.bytes[at] as number));
    if (step === 0) continue;
    const pixel = Math.floor(at / one.channels);
    const cell =
      Math.floor(Math.floor(pixel / one.width) / CELL_PIXELS) * columns + Math.floor((pixel % one.width) / CELL_PIXELS);
    sums.set(cell, (sums.get(cell) ?? 0) + step);
  }
  const most = LARGEST_DIFFERENCE * CELL_PIXELS * CELL_PIXELS * 3;
  const least = SMALLEST_CHANGE * CELL_PIXELS * CELL_PIXELS * 3;
  return {
    any: [...sums.values()].some((sum) => sum > least),
    cells: new Set([...sums].filter(([, sum]) => sum > most).map(([cell]) => cell)),
  };
}
