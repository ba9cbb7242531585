import type { ElementBox, RenderRequests, SheetCell } from "../protocol.ts";
import { capture } from "./pictures.ts";
import type { Stage } from "./stage.ts";

type Input<K extends keyof RenderRequests> = RenderRequests[K]["input"];
type Output<K extends keyof RenderRequests> = RenderRequests[K]["output"];

const GAP_PX = 10;
const LABEL_PX = 26;
const CELL_QUALITY = 90;

/** The frames of a sheet as small pictures, in the page that runs scene code. */
export async function renderCells(stage: Stage, input: Input<"cells">, signal: AbortSignal): Promise<Output<"cells">> {
  const { timeline, cells, columns, width } = input;
  const cellWidth = cellWidthOf(width, columns);
  const frames = cells.map(({ frame }) => frame);
  const boxes: (ElementBox | undefined)[] = [];
  const { images, undrawn } = await capture(
    stage,
    timeline,
    frames,
    cellWidth,
    CELL_QUALITY,
    signal,
    async (page, index) => {
      const { outline } = cells[index] as SheetCell;
      boxes[index] = outline ? await page.measure(outline) : undefined;
    },
  );
  return {
    cells: cells.map(({ title, timecode, outline }, index) => ({
      title,
      timecode,
      jpegBase64: images[index] ?? "",
      ...(boxes[index] ? { outline: boxes[index], number: outline?.number } : {}),
    })),
    cellHeight: Math.round((cellWidth * timeline.height) / timeline.width),
    undrawn,
  };
}

/** Cells and what is heard under them as one picture, in a page that never runs scene code. */
export function renderSheet(stage: Stage, input: Input<"sheet">): Promise<Output<"sheet">> {
  const { cells, columns, width, cellHeight, strip, quality } = input;
  return drawSheet(stage, { cells, columns, strip }, gridSize(cells.length, columns, width, cellHeight), quality);
}

/** In the page of sheets, which never runs scene code. */
export function renderBoard(stage: Stage, input: Input<"board">): Promise<Output<"board">> {
  const { cells, columns, width, quality } = input;
  const cellHeight = Math.round((cellWidthOf(width, columns) * 9) / 16);
  const shown = cells.map(({ title, detail, pngBase64 = "" }) => ({
    title,
    timecode: detail,
    jpegBase64: "",
    pngBase64,
  }));
  return drawSheet(stage, { cells: shown, columns }, gridSize(cells.length, columns, width, cellHeight), quality);
}

async function drawSheet(
  stage: Stage,
  sheet: { cells: readonly object[]; columns: number; strip?: Input<"sheet">["strip"] },
  grid: { width: number; height: number },
  quality: number,
): Promise<{ jpegBase64: string }> {
  const { strip } = sheet;
  const size = { ...grid, height: grid.height + (strip ? strip.height + GAP_PX : 0) };
  return stage.withPage("sheet", async (page) => {
    await page.show("sheet", { sheet: { ...size, ...sheet } }, size, { fps: 30, durationInFrames: 1 });
    await page.seek(0);
    return { jpegBase64: await page.capture(size, 1, "jpeg", quality) };
  });
}

function cellWidthOf(width: number, columns: number): number {
  return Math.floor((width - GAP_PX * (columns + 1)) / columns);
}

function gridSize(cells: number, columns: number, width: number, cellHeight: number) {
  return { width, height: Math.ceil(cells / columns) * (cellHeight + LABEL_PX + GAP_PX) + GAP_PX };
}
