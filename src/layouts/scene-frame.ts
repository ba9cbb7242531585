import type { Canvas } from "./canvas.ts";
import { cornerLogo, logoAbove } from "./logo.ts";
import { pictureBehind, pictureBeside } from "./picture.ts";
import { type TsxElement, tsx } from "./tsx.ts";

export interface Light {
  readonly color: "accent" | "accent2";
  readonly xPercent: number;
  readonly yPercent: number;
  readonly sizePx: number;
  readonly opacity: number;
}

export interface FrameLook {
  readonly align: "center" | "start";
  readonly gapPx: number;
  readonly lights: readonly Light[];
  readonly pattern?: "lines" | "dots";
}

/** The root element: backdrop first, then the content, with the picture that the plan names behind or beside it. */
export function sceneFrame(canvas: Canvas, look: FrameLook, content: readonly TsxElement[]): TsxElement {
  const pattern = look.pattern
    ? [tsx("GridPattern", "pattern", { kind: look.pattern, cellPx: look.pattern === "dots" ? 54 : 96 })]
    : [];
  const lights = look.lights.map((light, index) => {
    return tsx("GlowOrb", `glow-${index + 1}`, { ...light, phase: index === 0 ? undefined : index * 0.4 });
  });
  const { picture, logo } = canvas;
  const words = logo === "card" ? [logoAbove(), ...content] : content;
  const mark = logo === "corner" ? [cornerLogo(canvas)] : [];
  const props = {
    align: picture?.place === "beside" ? "start" : look.align,
    paddingPx: canvas.paddingX,
    paddingBlockPx: canvas.paddingY,
    gapPx: look.gapPx,
  };
  if (picture?.place === "behind")
    return tsx("CenterScene", "root", props, [...pictureBehind(picture), ...mark, ...words]);
  const shown = picture ? [pictureBeside(canvas, picture, look.gapPx, words)] : words;
  return tsx("CenterScene", "root", props, [...pattern, ...lights, ...mark, ...shown]);
}
