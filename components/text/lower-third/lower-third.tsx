import { cardStyle } from "../../kit/card-style.ts";
import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { useEntrance, useExit } from "../../kit/motion.ts";
import { propLimits } from "../../kit/prop-limits.ts";
import { limited, plainText } from "../../kit/safe-values.ts";
import { useScale } from "../../kit/scale.ts";
import { trackingFor } from "../../kit/script.ts";
import { useTheme } from "../../kit/theme/theme-context.tsx";
import type { LowerThirdProps } from "./schema.ts";

const props = propLimits.LowerThird;

export function LowerThird({
  delayInFrames = props.delayInFrames.default,
  exit = props.exit.default,
  name,
  role,
  side = props.side.default,
  sizePx = props.sizePx.default,
  style,
  ...element
}: LowerThirdProps & ElementProps) {
  const { px, width, height } = useScale();
  const theme = useTheme();
  const enter = useEntrance(delayInFrames);
  const leave = useExit(exit);
  const size = limited(sizePx, props.sizePx);
  const right = side === "right";
  const away = (right ? 1 : -1) * px(120);
  const inset = px(width > height ? 96 : 64);
  return (
    <div
      {...elementAttributes(element)}
      style={{
        ...cardStyle(theme, px, false),
        position: "absolute",
        bottom: px(height > width ? 220 : 90),
        [right ? "right" : "left"]: inset,
        display: "flex",
        alignItems: "stretch",
        gap: px(size * 0.6),
        maxWidth: width - 2 * inset,
        padding: `${px(size * 0.55)}px ${px(size)}px ${px(size * 0.55)}px ${px(size * 0.55)}px`,
        borderRadius: px(Math.min(20, theme.radiusPx)),
        textAlign: "start",
        opacity: enter * leave,
        translate: `${(away * (1 - enter * leave)).toFixed(2)}px 0px`,
        ...style,
      }}
    >
      <span
        style={{
          flex: "none",
          width: px(8),
          borderRadius: px(4),
          background: `linear-gradient(180deg, ${theme.gradientFrom}, ${theme.gradientTo})`,
          scale: `1 ${enter.toFixed(3)}`,
        }}
      />
      <div style={{ minWidth: 0 }}>
        <div
          dir="auto"
          style={{
            fontFamily: theme.headingFontFamily,
            fontSize: px(size),
            fontWeight: 700,
            lineHeight: 1.2,
            letterSpacing: trackingFor(name, -0.02),
            overflowWrap: "anywhere",
          }}
        >
          {plainText(name, 200)}
        </div>
        {role === undefined ? null : (
          <div
            dir="auto"
            style={{ color: theme.mutedText, fontSize: px(size * 0.62), lineHeight: 1.4, overflowWrap: "anywhere" }}
          >
            {plainText(role, 300)}
          </div>
        )}
      </div>
    </div>
  );
}
