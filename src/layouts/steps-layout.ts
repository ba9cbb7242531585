import type { ScenePlan } from "../project/project.ts";
import type { Canvas } from "./canvas.ts";
import { grid, stack } from "./columns.ts";
import { figures } from "./figures.ts";
import { largestThatFits, textHeight, textWidth } from "./fit-text.ts";
import { header } from "./header.ts";
import { defineLayout, type LayoutInput } from "./layout.ts";
import { sceneFrame } from "./scene-frame.ts";
import { tsx } from "./tsx.ts";

const GAP = 30;
const TEXT_TO_TITLE = 0.74;

type PlannedStep = NonNullable<ScenePlan["steps"]>[number];

/** Numbered cards: in a row when the frame is wide, else one below the other. */
export const stepsLayout = defineLayout({
  name: "steps",
  picture: "beside",
  shows: ["steps"],
  suits: ({ steps }) => Boolean(steps?.length),
  compile(input) {
    const { canvas } = input;
    const gapPx = 28;
    // Many cards need the height more than the headline does.
    const isDense = canvas.shape === "square" && (input.plan.steps?.length ?? 0) > 4;
    const maxHeadlinePx = isDense ? 60 : 92;
    const text = header(input, { width: canvas.width, height: canvas.height * 0.32, maxHeadlinePx, gapPx });
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
  },
});

function stepCards(input: LayoutInput, height: number) {
  const { plan, canvas, timing } = input;
  const steps = plan.steps ?? [];
  const fitted = arrangements(canvas, steps.length).map((arrangement) => ({
    ...arrangement,
    titleSizePx: titleSize(input, arrangement, height),
  }));
  const best = fitted.reduce((chosen, next) => (next.titleSizePx > chosen.titleSizePx ? next : chosen));
  const { columns, titleSizePx } = best;
  const direction = best.isRow ? "row" : undefined;
  const starts = timing.stagger(steps.length, 0.7);
  const content = steps.map((step, index) =>
    tsx("StepCard", `step-${index + 1}`, {
      step: index + 1,
      title: step.title,
      text: step.text,
      direction,
      titleSizePx,
      textSizePx: Math.round(titleSizePx * TEXT_TO_TITLE),
      delayInFrames: starts[index] ?? 0,
    }),
  );
  return grid(canvas, { id: "steps", columns, gapPx: GAP, content });
}

/** The largest title at which all cards fit into `columns`; a row of the grid is as tall as its tallest card. */
function titleSize({ plan, canvas }: LayoutInput, { columns, isRow }: Arrangement, height: number): number {
  const steps = plan.steps ?? [];
  const cellWidth = (canvas.width - GAP * (columns - 1)) / columns;
  const longestWord = Math.max(0, ...steps.flatMap((step) => step.title.split(/\s+/).map(textWidth)));
  return largestThatFits(58, 18, (size) => {
    const inner = cellWidth - size * (isRow ? 4.3 : 2);
    const cards = steps.map((step) => cardHeight(step, size, inner) + size * (isRow ? 1.6 : 4.3));
    let needed = -GAP;
    for (let at = 0; at < cards.length; at += columns) needed += GAP + Math.max(...cards.slice(at, at + columns));
    return longestWord * size <= inner && needed <= height;
  });
}

function cardHeight(step: PlannedStep, size: number, width: number): number {
  const title = textHeight(step.title, size, width, 1.2);
  if (!step.text) return title;
  const textSize = size * TEXT_TO_TITLE;
  return title + textHeight(step.text, textSize, width, 1.42) + textSize * 0.38;
}

interface Arrangement {
  readonly columns: number;
  /** Whether the number stands beside the text. */
  readonly isRow: boolean;
}

/** What to try, the preferred first. */
function arrangements(canvas: Canvas, count: number): readonly Arrangement[] {
  if (canvas.shape === "landscape") return [{ columns: columnsFor(count), isRow: false }];
  const rows = { columns: 1, isRow: true };
  // A tall frame reads best as one column.
  if (canvas.shape === "portrait" && count <= 6) return [rows];
  return [rows, { columns: 2, isRow: false }, { columns: 2, isRow: true }];
}

function columnsFor(count: number): number {
  if (count <= 4) return Math.max(1, count);
  return count <= 10 ? Math.ceil(count / 2) : Math.ceil(count / 3);
}
