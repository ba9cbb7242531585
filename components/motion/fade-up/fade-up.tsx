import type { ReactNode } from "react";
import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { riseStyle, useEntrance, useExit } from "../../kit/motion.ts";
import { propLimits } from "../../kit/prop-limits.ts";
import { limited } from "../../kit/safe-values.ts";
import { useScale } from "../../kit/scale.ts";
import type { FadeUpProps } from "./schema.ts";

const props = propLimits.FadeUp;

export function FadeUp({
  delayInFrames = props.delayInFrames.default,
  exit = props.exit.default,
  seconds = props.seconds.default,
  distancePx = props.distancePx.default,
  children,
  style,
  ...element
}: FadeUpProps & ElementProps & { readonly children: ReactNode }) {
  const { px } = useScale();
  const enter = useEntrance(delayInFrames, limited(seconds, props.seconds));
  const leave = useExit(exit);
  const motion = riseStyle(enter, leave, px(limited(distancePx, props.distancePx)));
  return (
    <div {...elementAttributes(element)} style={{ position: "relative", ...motion, ...style }}>
      {children}
    </div>
  );
}
