import { createElement } from "react";
import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { type IconPart, useIcon } from "../../kit/icons-context.ts";
import { propLimits } from "../../kit/prop-limits.ts";
import { limited, safeColor } from "../../kit/safe-values.ts";
import { useScale } from "../../kit/scale.ts";
import { useTheme } from "../../kit/theme/theme-context.tsx";
import { isTone, toneColor } from "../../kit/tone-color.ts";
import type { IconProps } from "./schema.ts";

const props = propLimits.Icon;

export function Icon({
  name,
  size = props.size.default,
  color = props.color.default,
  strokeWidth = props.strokeWidth.default,
  draw = props.draw.default,
  style,
  ...element
}: IconProps & ElementProps) {
  const parts = useIcon(name);
  const theme = useTheme();
  const { px } = useScale();
  const side = px(limited(size, props.size));
  const drawn = limited(draw, props.draw) * parts.length;
  return (
    <svg
      {...elementAttributes(element)}
      width={side}
      height={side}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={limited(strokeWidth, props.strokeWidth)}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{
        color: isTone(color) ? toneColor(theme, color) : safeColor(color, "currentColor"),
        flexShrink: 0,
        overflow: "visible",
        ...style,
      }}
    >
      {parts.map((part, index) => drawnPart(part, index, Math.min(1, drawn - index)))}
    </svg>
  );
}

/** A round line of no length would show as a dot, so what has not begun is left out. */
function drawnPart([tag, attributes]: IconPart, index: number, share: number) {
  if (share <= 0) return null;
  const dashes = share < 1 ? { pathLength: 1, strokeDasharray: "1 1", strokeDashoffset: 1 - share } : {};
  return createElement(tag, { key: index, ...attributes, ...dashes });
}
