import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { propLimits } from "../../kit/prop-limits.ts";
import { limited, safeColor } from "../../kit/safe-values.ts";
import { useTheme } from "../../kit/theme/theme-context.tsx";
import type { ScrimProps } from "./schema.ts";

const props = propLimits.Scrim;

export function Scrim({
  opacity = props.opacity.default,
  edges = props.edges.default,
  color,
  style,
  ...element
}: ScrimProps & ElementProps) {
  const { background } = useTheme();
  const flat = safeColor(color, background);
  const veil = (share: number) => `color-mix(in srgb, ${flat} ${Math.round(share * 1000) / 10}%, transparent)`;
  const [middle, corner] = [limited(opacity, props.opacity), limited(edges, props.edges)];
  return (
    <div
      {...elementAttributes(element)}
      style={{
        position: "absolute",
        inset: 0,
        background: `radial-gradient(farthest-corner, ${veil(middle)} 55%, ${veil(corner)} 100%)`,
        ...style,
      }}
    />
  );
}
