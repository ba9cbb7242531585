import { columnWidths, grid, sideBySide, stack } from "./columns.ts";
import { figures, hasFigures } from "./figures.ts";
import { largestThatFits, textHeight } from "./fit-text.ts";
import { header } from "./header.ts";
import { defineLayout, type LayoutInput } from "./layout.ts";
import { type Light, sceneFrame } from "./scene-frame.ts";
import { type TsxElement, tsx } from "./tsx.ts";

const LIGHTS: readonly Light[] = [{ color: "accent", xPercent: 6, yPercent: 12, sizePx: 1200, opacity: 0.26 }];
const LOOK = { align: "start", lights: LIGHTS, pattern: "dots" } as const;
const MIN_COMFORTABLE_SIZE = 28;
const MIN_HEADLINE_BESIDE = 52;
const LEFT_SHARE = 0.42;

/** A list: beside the headline when the frame is wide and the list is short enough, else below it. */
export const bulletsLayout = defineLayout({
  name: "bullets",
  picture: "beside",
  shows: ["bullets"],
  suits: ({ bullets }) => Boolean(bullets?.length),
  compile(input) {
    if (input.canvas.shape !== "landscape") return below(input, 1);
    if (hasFigures(input)) return besideFigures(input);
    return besideHeadline(input) ?? below(input, (input.plan.bullets ?? []).length > 4 ? 2 : 1);
  },
});

function besideHeadline(input: LayoutInput): TsxElement | undefined {
  const { canvas } = input;
  const [left, right] = columnWidths(canvas, LEFT_SHARE);
  const gapPx = 34;
  const text = header(input, { width: left, height: canvas.height * 0.86, maxHeadlinePx: 100, gapPx });
  const points = list(input, right, canvas.height * 0.96, 1);
  if (text.headlinePx < MIN_HEADLINE_BESIDE || points.sizePx < MIN_COMFORTABLE_SIZE) return undefined;
  const columns = sideBySide(
    canvas,
    LEFT_SHARE,
    { id: "copy", gapPx, content: text.elements },
    { id: "points", gapPx: points.gapPx, content: points.elements },
  );
  return sceneFrame(canvas, { ...LOOK, gapPx }, [columns]);
}

function besideFigures(input: LayoutInput): TsxElement {
  const { canvas } = input;
  const gapPx = 30;
  const text = header(input, { width: canvas.width, height: canvas.height * 0.3, maxHeadlinePx: 84, gapPx });
  const room = canvas.height - text.height - 64;
  const share = input.plan.code ? 0.44 : 0.5;
  const [left, right] = columnWidths(canvas, share);
  const points = list(input, left, room, 1);
  const shown = figures(input, { width: right, height: room, startSeconds: 0.9 });
  const columns = sideBySide(
    canvas,
    share,
    { id: "points", gapPx: points.gapPx, content: points.elements },
    { id: "figures", gapPx: 36, content: shown.elements },
  );
  return sceneFrame(canvas, { ...LOOK, gapPx: 44 }, [
    stack(canvas, { id: "copy", gapPx, content: text.elements }),
    columns,
  ]);
}

function below(input: LayoutInput, columns: number): TsxElement {
  const { canvas } = input;
  const gapPx = 32;
  const text = header(input, { width: canvas.width, height: canvas.height * 0.34, maxHeadlinePx: 100, gapPx });
  const figureRoom = (canvas.height - text.height) * 0.42;
  const shown = figures(input, { width: canvas.width, height: figureRoom, startSeconds: 0.7 });
  const room = canvas.height - text.height - shown.height - 72 * (shown.height > 0 ? 2 : 1);
  const points = list(input, canvas.width, room, columns);
  const column = { id: "points", gapPx: points.gapPx, content: points.elements };
  return sceneFrame(canvas, { ...LOOK, gapPx: 64 }, [
    stack(canvas, { id: "copy", gapPx, content: text.elements }),
    ...shown.elements,
    columns > 1 ? grid(canvas, { ...column, columns }) : stack(canvas, column),
  ]);
}

function list({ plan, timing, canvas }: LayoutInput, width: number, height: number, columns: number) {
  const bullets = plan.bullets ?? [];
  const rows = Math.ceil(bullets.length / columns);
  const maxSize = canvas.shape === "portrait" ? 60 : 52;
  // Mark and gap take 1.4 em; the hairline's padding and the gap between points 1.24 em.
  const heightAt = (size: number) => {
    const inner = width / columns - size * 1.6 - (columns - 1) * 48;
    const heights = bullets.map((text) => textHeight(text, size, inner, 1.32));
    const text = heights.reduce((sum, each) => sum + each, 0) / columns;
    const tallest = columns > 1 ? Math.max(0, ...heights) * 0.5 : 0;
    return text + tallest + rows * size * 1.24;
  };
  const sizePx = largestThatFits(maxSize, 18, (size) => heightAt(size) <= height);
  const starts = timing.stagger(bullets.length, 0.7);
  const elements = bullets.map((text, index) => {
    const isLastRow = index >= bullets.length - (columns > 1 ? bullets.length % columns || columns : 1);
    const props = { sizePx, rule: isLastRow ? undefined : true, delayInFrames: starts[index] ?? 0 };
    return tsx("BulletPoint", `bullet-${index + 1}`, props, text);
  });
  return { elements, sizePx, gapPx: Math.round(sizePx * 0.62) };
}
