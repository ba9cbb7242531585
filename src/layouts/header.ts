import { fitText, textHeight } from "./fit-text.ts";
import type { LayoutInput } from "./layout.ts";
import { type TsxElement, tsx } from "./tsx.ts";

export interface HeaderRoom {
  /** Design pixels, for eyebrow, headline and subhead together. */
  readonly width: number;
  readonly height: number;
  readonly maxHeadlinePx: number;
  /** Space between its lines. */
  readonly gapPx: number;
  /** The element that shows the headline. */
  readonly tag?: "Headline" | "GradientText";
  readonly exit?: false;
  readonly eyebrowLook?: "pill" | "line";
}

export interface Header {
  readonly elements: readonly TsxElement[];
  /** Estimated height in design pixels. */
  readonly height: number;
  readonly headlinePx: number;
}

const EYEBROW_HEIGHT = 52;

/** Eyebrow, headline and subhead, as large as their room allows. */
export function header({ plan, title, timing }: LayoutInput, room: HeaderRoom): Header {
  const headline = plan.headline ?? title;
  const eyebrow = plan.eyebrow ? EYEBROW_HEIGHT + room.gapPx : 0;
  const subheadBox = {
    width: Math.min(room.width, 1240),
    height: room.height * 0.42,
    maxSize: Math.round(Math.min(46, 24 + room.maxHeadlinePx * 0.16)),
    minSize: 22,
    lineHeight: 1.42,
  };
  const subheadPx = plan.subhead ? fitText(plan.subhead, subheadBox) : 0;
  const subhead = plan.subhead
    ? textHeight(plan.subhead, subheadPx, subheadBox.width, subheadBox.lineHeight) + room.gapPx
    : 0;
  const headlineBox = {
    width: room.width,
    height: room.height - eyebrow - subhead,
    maxSize: room.maxHeadlinePx,
    minSize: 34,
    lineHeight: 1.1,
  };
  const headlinePx = fitText(headline, headlineBox);
  const { exit } = room;
  const elements = [
    ...(plan.eyebrow
      ? [tsx("SectionLabel", "eyebrow", { look: room.eyebrowLook, delayInFrames: timing.at(0.1), exit }, plan.eyebrow)]
      : []),
    tsx(room.tag ?? "Headline", "headline", { sizePx: headlinePx, delayInFrames: timing.at(0.2), exit }, headline),
    ...(plan.subhead
      ? [tsx("BodyText", "subhead", { sizePx: subheadPx, delayInFrames: timing.at(0.55), exit }, plan.subhead)]
      : []),
  ];
  const height = eyebrow + subhead + textHeight(headline, headlinePx, room.width, headlineBox.lineHeight);
  return { elements, height, headlinePx };
}
