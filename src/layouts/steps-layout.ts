import { grid, stack } from "./columns.ts";
import { figures } from "./figures.ts";
import { largestThatFits, textHeight, textWidth } from "./fit-text.ts";
import { header } from "./header.ts";
import type { Layout, LayoutInput } from "./layout.ts";
import { sceneFrame } from "./scene-frame.ts";
import { tsx } from "./tsx.ts";

const GAP = 30;
const TEXT_TO_TITLE = 0.74;

/** Numbered cards: in a row when the frame is wide, else one below the other. */
export const stepsLayout: Layout = (input) => {
  const { canvas } = input;
  const gapPx = 28;
  const text = header(input, { width: canvas.width, height: canvas.height * 0.32, maxHeadlinePx: 92, gapPx });
  const bodyHeight = canvas.height - text.height - 60;
  const shown = figures(input, { width: canvas.width, height: bodyHeight * 0.42, startSeconds: 0.6 });
  const cards = stepCards(input, bodyHeight - shown.height - (shown.height > 0 ? 60 : 0));
  return sceneFrame(
    canvas,
    {
      align: "start",
      gapPx: 56,
      pattern: "dots",
      lights: [{ color: "accent", xPercent: 90, yPercent: 6, sizePx: 1200, opacity: 0.24 }],
    },
    [stack(canvas, { id: "copy", gapPx, content: text.elements }), ...shown.elements, cards],
  );
};

function stepCards({ plan, canvas, timing }: LayoutInput, height: number) {
  const steps = plan.steps ?? [];
  const inRows = canvas.shape !== "landscape";
  const columns = inRows ? (steps.length > 6 ? 2 : 1) : columnsFor(steps.length);
  const rows = Math.max(1, Math.ceil(steps.length / columns));
  const cellWidth = (canvas.width - GAP * (columns - 1)) / columns;
  const cellHeight = (height - GAP * (rows - 1)) / rows;
  const direction = inRows && columns === 1 ? "row" : "column";
  const heightAt = (size: number, step: { readonly title: string; readonly text?: string }) => {
    const inner = direction === "row" ? cellWidth - size * 4.2 : cellWidth - size * 1.9;
    const words = textHeight(step.title, size, inner, 1.2);
    const detail = step.text
      ? textHeight(step.text, size * TEXT_TO_TITLE, inner, 1.42) + size * TEXT_TO_TITLE * 0.38
      : 0;
    return words + detail + size * (direction === "row" ? 1.5 : 4.25);
  };
  const longestWord = Math.max(0, ...steps.flatMap((step) => step.title.split(/\s+/).map(textWidth)));
  const titleSizePx = largestThatFits(canvas.shape === "portrait" ? 56 : 58, 18, (size) => {
    return longestWord * size <= cellWidth - size * 1.9 && steps.every((step) => heightAt(size, step) <= cellHeight);
  });
  const starts = timing.stagger(steps.length, 0.7);
  const content = steps.map((step, index) =>
    tsx("StepCard", `step-${index + 1}`, {
      step: index + 1,
      title: step.title,
      text: step.text,
      direction: direction === "row" ? "row" : undefined,
      titleSizePx,
      textSizePx: Math.round(titleSizePx * TEXT_TO_TITLE),
      delayInFrames: starts[index] ?? 0,
    }),
  );
  return grid(canvas, { id: "steps", columns, gapPx: GAP, content });
}

function columnsFor(count: number): number {
  if (count <= 4) return Math.max(1, count);
  return count <= 10 ? Math.ceil(count / 2) : Math.ceil(count / 3);
}
