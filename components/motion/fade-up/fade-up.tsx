import type { ReactNode } from "react";
import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { riseStyle, useEntrance, useExit } from "../../kit/motion.ts";
import { clamped } from "../../kit/safe-values.ts";
import { useScale } from "../../kit/scale.ts";
import type { FadeUpProps } from "./schema.ts";

export function FadeUp({
  delayInFrames = 0,
  exit = true,
  seconds = 0.8,
  distancePx = 48,
  children,
  style,
  ...element
}: FadeUpProps & ElementProps & { readonly children: ReactNode }) {
  const { px } = useScale();
  const enter = useEntrance(delayInFrames, clamped(seconds, 0.1, 5, 0.8));
  const leave = useExit(exit);
  const motion = riseStyle(enter, leave, px(clamped(distancePx, -400, 400, 48)));
  return (
    <div {...elementAttributes(element)} style={{ position: "relative", ...motion, ...style }}>
      {children}
    </div>
  );
}
