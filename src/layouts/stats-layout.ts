import type { PlannedStat } from "../project/project.ts";
import { grid, stack } from "./columns.ts";
import { figures } from "./figures.ts";
import { fitText, largestThatFits, textHeight, textWidth } from "./fit-text.ts";
import { header } from "./header.ts";
import { defineLayout, type LayoutInput } from "./layout.ts";
import { type Light, sceneFrame } from "./scene-frame.ts";
import { tsx } from "./tsx.ts";

const GAP = 32;
const PADDING = 46;
const LIGHTS: readonly Light[] = [
  { color: "accent", xPercent: 50, yPercent: 108, sizePx: 1500, opacity: 0.3 },
  { color: "accent2", xPercent: 96, yPercent: 4, sizePx: 800, opacity: 0.14 },
];

/** Numbers that count up: a single one as the hero, several on cards. */
export const statsLayout = defineLayout({
  name: "stats",
  picture: "beside",
  shows: ["stats"],
  suits: ({ stats }) => Boolean(stats?.length),
  compile(input) {
    const { canvas, plan } = input;
    const isHero = plan.stats?.length === 1;
    const gapPx = 28;
    const text = header(input, {
      width: canvas.width,
      height: canvas.height * 0.34,
      maxHeadlinePx: isHero ? 68 : 88,
      gapPx,
    });
    const bodyHeight = canvas.height - text.height - 60;
    const shown = figures(input, { width: canvas.width, height: bodyHeight * 0.42, startSeconds: 0.6 });
    const room = bodyHeight - shown.height - (shown.height > 0 ? 60 : 0);
    const body = isHero ? hero(input, room) : cards(input, room);
    const look = { align: isHero ? "center" : "start", gapPx: 60, lights: LIGHTS, pattern: "lines" } as const;
    const copy = isHero ? text.elements : [stack(canvas, { id: "copy", gapPx, content: text.elements })];
    return sceneFrame(canvas, look, [...copy, ...shown.elements, body]);
  },
});

function hero({ plan, canvas, timing }: LayoutInput, height: number) {
  const stat = plan.stats?.[0] ?? { value: 0, label: "" };
  const labelSizePx = fitText(stat.label, {
    width: canvas.width * 0.85,
    height: height * 0.35,
    maxSize: 52,
    minSize: 22,
    lineHeight: 1.35,
  });
  const room = height - textHeight(stat.label, labelSizePx, canvas.width * 0.85, 1.35);
  const valueSizePx = largestThatFits(340, 60, (size) => valueWidth(stat) * size <= canvas.width && size * 1.2 <= room);
  return tsx("StatCounter", "stat-1", {
    ...stat,
    align: canvas.picture?.place === "beside" ? undefined : "center",
    valueSizePx,
    labelSizePx,
    delayInFrames: timing.at(0.5),
  });
}

function cards({ plan, canvas, timing }: LayoutInput, height: number) {
  const stats = plan.stats ?? [];
  const columns = columnsFor(stats.length, canvas.shape);
  const rows = Math.max(1, Math.ceil(stats.length / columns));
  const cellWidth = (canvas.width - GAP * (columns - 1)) / columns - 2 * PADDING;
  const cellHeight = (height - GAP * (rows - 1)) / rows - 2 * PADDING;
  const widest = Math.max(0.1, ...stats.map(valueWidth));
  const maxSize = columns === 1 ? 160 : 150;
  const valueSizePx = largestThatFits(
    maxSize,
    24,
    (size) => widest * size <= cellWidth && size * 1.3 <= cellHeight * 0.68,
  );
  const labelRoom = cellHeight - valueSizePx * 1.05 - 14;
  const labelSizePx = largestThatFits(columns === 1 ? 46 : 42, 16, (size) => {
    return stats.every((stat) => textHeight(stat.label, size, cellWidth, 1.35) <= labelRoom);
  });
  const starts = timing.stagger(stats.length, 0.6);
  const content = stats.map((stat, index) =>
    tsx("StatCounter", `stat-${index + 1}`, {
      ...stat,
      panel: true,
      valueSizePx,
      labelSizePx,
      delayInFrames: starts[index] ?? 0,
      // An odd one at the end of two columns takes the whole row and leaves no hole.
      style: columns === 2 && index === stats.length - 1 && index % 2 === 0 ? { gridColumn: "1 / -1" } : undefined,
    }),
  );
  return grid(canvas, { id: "stats", columns, gapPx: GAP, content });
}

function columnsFor(count: number, shape: "landscape" | "portrait" | "square"): number {
  if (shape === "portrait") return count <= 4 ? 1 : 2;
  if (shape === "square") return count <= 2 ? 1 : 2;
  return count <= 4 ? Math.max(1, count) : Math.ceil(count / 2);
}

/** In em of the number's size; prefix and suffix are drawn smaller. */
function valueWidth({ value, prefix = "", suffix = "" }: PlannedStat): number {
  const whole = typeof value === "number" ? Math.abs(Math.trunc(value)).toString() : "";
  const grouping = Math.floor(Math.max(0, whole.length - 1) / 3) * 0.3;
  return textWidth(String(value)) * 0.98 + grouping + textWidth(prefix + suffix) * 0.64 + 0.1;
}
