import { figures } from "./figures.ts";
import { fitText } from "./fit-text.ts";
import { header } from "./header.ts";
import { defineLayout } from "./layout.ts";
import { type Light, sceneFrame } from "./scene-frame.ts";
import { tsx } from "./tsx.ts";

const LIGHTS: readonly Light[] = [
  { color: "accent", xPercent: 50, yPercent: 62, sizePx: 1500, opacity: 0.34 },
  { color: "accent2", xPercent: 12, yPercent: 4, sizePx: 800, opacity: 0.16 },
];

/** The closing card. It stays until the last frame: a video should not end on an empty picture. */
export const callToActionLayout = defineLayout({
  name: "call-to-action",
  picture: "behind",
  shows: ["callToAction"],
  suits: ({ callToAction }) => Boolean(callToAction),
  fillsWithoutData: true,
  compile(input) {
    const { canvas, plan, timing } = input;
    const gapPx = 44;
    const text = header(input, {
      width: canvas.width,
      height: canvas.height * (plan.code || plan.equation ? 0.4 : 0.66),
      maxHeadlinePx: canvas.shape === "landscape" ? 148 : 124,
      gapPx,
      tag: "GradientText",
      exit: false,
      eyebrowLook: "pill",
    });
    const room = canvas.height - text.height - 240 - gapPx;
    const shown = figures(input, { width: canvas.width, height: room, startSeconds: 0.7 });
    const label = plan.callToAction;
    const button = label
      ? [
          tsx(
            "CTAButton",
            "button",
            {
              sizePx: fitText(label, {
                width: canvas.width - 260,
                height: 120,
                maxSize: 48,
                minSize: 20,
                lineHeight: 1.2,
              }),
              delayInFrames: timing.at(0.8),
              exit: false,
              style: { marginTop: canvas.px(16) },
            },
            label,
          ),
        ]
      : [];
    const content = [...text.elements, ...shown.elements.map(staying), ...button];
    return sceneFrame(canvas, { align: "center", gapPx, lights: LIGHTS, pattern: "lines" }, content);
  },
});

function staying<T extends { readonly props: object }>(element: T): T {
  return { ...element, props: { ...element.props, exit: false } };
}
