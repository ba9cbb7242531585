import type { ReactNode } from "react";
import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { riseStyle, useEntrance, useExit } from "../../kit/motion.ts";
import { propLimits } from "../../kit/prop-limits.ts";
import { limited } from "../../kit/safe-values.ts";
import { useScale } from "../../kit/scale.ts";
import { trackingFor } from "../../kit/script.ts";
import { useTheme } from "../../kit/theme/theme-context.tsx";
import type { BulletPointProps } from "./schema.ts";

const PATHS = {
  dash: "M3 12h18",
  check: "M4 12.5l5.5 5.5L20 6.5",
  cross: "M6 6l12 12M18 6L6 18",
  dot: "M12 12h0.01",
} as const;

const props = propLimits.BulletPoint;

export function BulletPoint({
  delayInFrames = props.delayInFrames.default,
  exit = props.exit.default,
  mark = props.mark.default,
  sizePx = props.sizePx.default,
  rule = props.rule.default,
  children,
  style,
  ...element
}: BulletPointProps & ElementProps & { readonly children: ReactNode }) {
  const { px } = useScale();
  const theme = useTheme();
  const enter = useEntrance(delayInFrames);
  const leave = useExit(exit);
  const size = limited(sizePx, props.sizePx);
  const path = Object.hasOwn(PATHS, mark) ? PATHS[mark] : PATHS.dash;
  return (
    <div
      {...elementAttributes(element)}
      dir="auto"
      style={{
        position: "relative",
        display: "flex",
        alignItems: "flex-start",
        gap: px(size * 0.6),
        boxSizing: "border-box",
        width: "100%",
        paddingBottom: rule === true ? px(size * 0.62) : 0,
        borderBottom: rule === true ? `${Math.max(1, px(1.5))}px solid ${theme.border}` : undefined,
        color: theme.text,
        fontFamily: theme.fontFamily,
        fontSize: px(size),
        fontWeight: 500,
        lineHeight: 1.32,
        letterSpacing: trackingFor(children, -0.014),
        textAlign: "start",
        ...riseStyle(enter, leave, px(40)),
        ...style,
      }}
    >
      <svg
        viewBox="0 0 24 24"
        aria-hidden="true"
        style={{ flex: "none", width: px(size * 0.72), height: px(size * 0.72), marginTop: px(size * 0.3) }}
      >
        <path
          d={path}
          fill="none"
          stroke={mark === "cross" ? theme.mutedText : theme.accent}
          strokeWidth={mark === "dot" ? 9 : 3.2}
          strokeLinecap="round"
          strokeLinejoin="round"
          pathLength={1}
          strokeDasharray={mark === "dot" ? undefined : "1 1"}
          strokeDashoffset={mark === "dot" ? undefined : 1 - enter}
        />
      </svg>
      <span style={{ minWidth: 0, overflowWrap: "anywhere" }}>{children}</span>
    </div>
  );
}
