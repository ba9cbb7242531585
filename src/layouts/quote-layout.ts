import { figures } from "./figures.ts";
import { fitText, textHeight } from "./fit-text.ts";
import { header } from "./header.ts";
import { defineLayout } from "./layout.ts";
import { type Light, sceneFrame } from "./scene-frame.ts";
import { tsx } from "./tsx.ts";

const LIGHTS: readonly Light[] = [
  { color: "accent", xPercent: 10, yPercent: 90, sizePx: 1300, opacity: 0.28 },
  { color: "accent2", xPercent: 92, yPercent: 8, sizePx: 900, opacity: 0.14 },
];
const QUOTE_MARK_HEIGHT = 67;

/** Somebody's words in large type; a headline, when planned, stays small above them. */
export const quoteLayout = defineLayout({
  name: "quote",
  picture: "behind",
  shows: ["quote"],
  suits: ({ quote }) => Boolean(quote),
  compile(input) {
    const { canvas, plan, timing } = input;
    const quote = plan.quote ?? { text: "" };
    const gapPx = 44;
    const hasHeader = Boolean(plan.headline || plan.eyebrow || plan.subhead);
    const top = hasHeader
      ? header(input, { width: canvas.width, height: canvas.height * 0.24, maxHeadlinePx: 52, gapPx: 20 })
      : { elements: [], height: 0 };
    // An eyebrow alone does not call for the scene's title as a headline.
    const above = plan.headline
      ? top.elements
      : top.elements.filter(({ props }) => props["data-element-id"] !== "headline");
    const rest = canvas.height - top.height - gapPx;
    const shown = figures(input, { width: canvas.width, height: rest * 0.36, startSeconds: 1 });
    const width = Math.min(canvas.width, 1480);
    const bySizePx = 34;
    const byHeight = quote.by ? textHeight(quote.by, bySizePx, width - 100, 1.35) + 50 : 0;
    const sizePx = fitText(quote.text, {
      width,
      height: rest - shown.height - byHeight - QUOTE_MARK_HEIGHT - 110,
      maxSize: canvas.shape === "landscape" ? 92 : 80,
      minSize: 22,
      lineHeight: 1.26,
    });
    const props = {
      by: quote.by,
      sizePx,
      bySizePx,
      delayInFrames: timing.at(0.3),
      style: { maxWidth: canvas.px(width) },
    };
    return sceneFrame(canvas, { align: "start", gapPx, lights: LIGHTS }, [
      ...above,
      tsx("PullQuote", "quote", props, quote.text),
      ...shown.elements,
    ]);
  },
});
