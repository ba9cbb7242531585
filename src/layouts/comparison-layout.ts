import type { ComparisonSide } from "../project/project.ts";
import { grid, stack } from "./columns.ts";
import { figures } from "./figures.ts";
import { largestThatFits, textHeight } from "./fit-text.ts";
import { header } from "./header.ts";
import { defineLayout, type LayoutInput } from "./layout.ts";
import { type Light, sceneFrame } from "./scene-frame.ts";
import { tsx } from "./tsx.ts";

const GAP = 36;
const TITLE_TO_POINT = 1.3;
const EMPTY: ComparisonSide = { title: "", points: [] };
const LIGHTS: readonly Light[] = [
  { color: "accent2", xPercent: 8, yPercent: 100, sizePx: 1000, opacity: 0.16 },
  { color: "accent", xPercent: 94, yPercent: 20, sizePx: 1200, opacity: 0.28 },
];

/** Two panels with points; the second one, where the argument usually lands, is stressed. */
export const comparisonLayout = defineLayout({
  name: "comparison",
  picture: "behind",
  shows: ["comparison"],
  suits: ({ comparison }) => Boolean(comparison),
  compile(input) {
    const { canvas } = input;
    const gapPx = 28;
    const text = header(input, { width: canvas.width, height: canvas.height * 0.28, maxHeadlinePx: 84, gapPx });
    const bodyHeight = canvas.height - text.height - 56;
    const shown = figures(input, { width: canvas.width, height: bodyHeight * 0.36, startSeconds: 0.6 });
    const panels = sides(input, bodyHeight - shown.height - (shown.height > 0 ? 56 : 0));
    return sceneFrame(canvas, { align: "start", gapPx: 52, lights: LIGHTS, pattern: "dots" }, [
      stack(canvas, { id: "copy", gapPx, content: text.elements }),
      ...shown.elements,
      panels,
    ]);
  },
});

function sides({ plan, canvas, timing }: LayoutInput, height: number) {
  const { left, right } = plan.comparison ?? { left: EMPTY, right: EMPTY };
  const columns = canvas.shape === "portrait" ? 1 : 2;
  const width = (canvas.width - GAP * (columns - 1)) / columns;
  const sizePx = largestThatFits(columns === 1 ? 48 : 46, 16, (size) => {
    const heights = [left, right].map((side) => panelHeight(side, size, width));
    const needed = columns === 1 ? heights.reduce((sum, each) => sum + each + GAP, -GAP) : Math.max(...heights);
    return needed <= height;
  });
  const starts = timing.stagger(2, 0.6);
  const content = [left, right].map((side, index) => {
    const name = index === 0 ? "left" : "right";
    const start = starts[index] ?? 0;
    const pointStarts = timing.stagger(side.points.length, 0.9);
    const points = side.points.map((point, order) =>
      tsx(
        "BulletPoint",
        `${name}-point-${order + 1}`,
        { sizePx, mark: index === 0 ? undefined : "check", delayInFrames: (pointStarts[order] ?? 0) + index * 4 },
        point,
      ),
    );
    const props = {
      title: side.title,
      emphasis: index === 1 ? true : undefined,
      titleSizePx: Math.round(sizePx * TITLE_TO_POINT),
      textSizePx: Math.round(sizePx * 1.2),
      delayInFrames: start,
    };
    return tsx("FeatureCard", `card-${name}`, props, points);
  });
  return grid(canvas, { id: "cards", columns, gapPx: GAP, content });
}

function panelHeight({ title, points }: ComparisonSide, size: number, width: number): number {
  const titleSize = size * TITLE_TO_POINT;
  const inner = width - 2 * titleSize;
  const texts = points.map((point) => textHeight(point, size, inner - size * 1.5, 1.32) + size * 0.62);
  const sum = texts.reduce((total, each) => total + each, 0);
  return textHeight(title, titleSize, inner, 1.2) + sum + titleSize * 2;
}
