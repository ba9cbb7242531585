import type { CSSProperties } from "react";
import { interpolate } from "remotion";
import type { CaptionTrack, TimedWord } from "../../../sandbox/render/caption-track.ts";

/** How a word looks at a frame: what was said, what is being said, what is to come. */
export function wordStyle(
  { fromFrame = 0, toFrame = 0 }: TimedWord,
  { style, colors: { said } }: CaptionTrack,
  frame: number,
  rightToLeft: boolean,
): CSSProperties {
  const isNow = frame >= fromFrame && frame < toFrame;
  if (style === "pop") return popped(frame - fromFrame, isNow, said, rightToLeft);
  if (!isNow) return frame >= toFrame ? { color: said } : {};
  const percent = Math.round(((frame - fromFrame + 1) / (toFrame - fromFrame)) * 100);
  const direction = rightToLeft ? "to left" : "to right";
  return {
    color: "transparent",
    backgroundImage: `linear-gradient(${direction}, ${said} ${percent}%, #ffffff ${percent}%)`,
    backgroundClip: "text",
    WebkitBackgroundClip: "text",
  };
}

/** Up from small, past its size and back, in a fifth of a second at 30 frames. Words yet to come keep their place, unseen. */
function popped(age: number, isNow: boolean, said: string, rightToLeft: boolean): CSSProperties {
  if (age < 0) return { opacity: 0 };
  const scale = interpolate(age, [0, 3, 6], [0.72, 1.12, 1], { extrapolateRight: "clamp" });
  // A box of its own would turn the order of Latin words inside of right-to-left text.
  const grown: CSSProperties = rightToLeft ? {} : { display: "inline-block", transform: `scale(${scale})` };
  return { ...grown, ...(isNow ? { color: said } : {}) };
}
