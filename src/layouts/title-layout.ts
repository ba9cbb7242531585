import { columnWidths, sideBySide } from "./columns.ts";
import { figures, hasFigures } from "./figures.ts";
import { header } from "./header.ts";
import { defineLayout, type LayoutInput } from "./layout.ts";
import { type Light, sceneFrame } from "./scene-frame.ts";
import { type TsxElement, tsx } from "./tsx.ts";

const LIGHTS: readonly Light[] = [
  { color: "accent", xPercent: 26, yPercent: 16, sizePx: 1250, opacity: 0.34 },
  { color: "accent2", xPercent: 82, yPercent: 92, sizePx: 1000, opacity: 0.2 },
];

/** One big headline in the middle; beside or above the figures when there are any. */
export const titleLayout = defineLayout({
  name: "title",
  picture: "behind",
  shows: ["callToAction"],
  suits: () => true,
  compile(input) {
    const { canvas } = input;
    if (hasFigures(input)) return canvas.shape === "landscape" ? beside(input) : above(input);
    const gapPx = 40;
    const button = callToAction(input);
    const { elements } = header(input, {
      width: canvas.width,
      height: canvas.height * (button.length > 0 ? 0.7 : 0.9),
      maxHeadlinePx: canvas.shape === "landscape" ? 156 : 124,
      gapPx,
      eyebrowLook: "pill",
    });
    return sceneFrame(canvas, { align: "center", gapPx, lights: LIGHTS, pattern: "lines" }, [...elements, ...button]);
  },
});

function beside(input: LayoutInput): TsxElement {
  const { canvas } = input;
  const leftShare = input.plan.code ? 0.4 : 0.45;
  const [left, right] = columnWidths(canvas, leftShare);
  const gapPx = 34;
  const text = header(input, { width: left, height: canvas.height * 0.85, maxHeadlinePx: 104, gapPx });
  const shown = figures(input, { width: right, height: canvas.height, startSeconds: 0.7 });
  const columns = sideBySide(
    canvas,
    leftShare,
    { id: "copy", gapPx, content: [...text.elements, ...callToAction(input)] },
    { id: "figures", gapPx, content: shown.elements },
  );
  return sceneFrame(canvas, { align: "start", gapPx, lights: LIGHTS, pattern: "dots" }, [columns]);
}

function above(input: LayoutInput): TsxElement {
  const { canvas } = input;
  const gapPx = 40;
  const text = header(input, { width: canvas.width, height: canvas.height * 0.4, maxHeadlinePx: 104, gapPx });
  const room = canvas.height - text.height - 2 * gapPx - (input.plan.callToAction ? 160 : 0);
  const shown = figures(input, { width: canvas.width, height: room, startSeconds: 0.7 });
  const content = [...text.elements, ...shown.elements, ...callToAction(input)];
  return sceneFrame(canvas, { align: "start", gapPx, lights: LIGHTS, pattern: "dots" }, content);
}

function callToAction({ plan, timing }: LayoutInput): readonly TsxElement[] {
  if (!plan.callToAction) return [];
  return [tsx("CTAButton", "button", { sizePx: 40, delayInFrames: timing.at(0.8) }, plan.callToAction)];
}
