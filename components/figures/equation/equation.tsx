import { useMemo } from "react";
import { cardStyle } from "../../kit/card-style.ts";
import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { riseStyle, useEntrance, useExit } from "../../kit/motion.ts";
import { propLimits } from "../../kit/prop-limits.ts";
import { limited, plainText } from "../../kit/safe-values.ts";
import { useScale } from "../../kit/scale.ts";
import { useTheme } from "../../kit/theme/theme-context.tsx";
import { toneColor } from "../../kit/tone-color.ts";
import { MathView } from "./math-view.tsx";
import { parseEquation } from "./parse-equation.ts";
import type { EquationProps } from "./schema.ts";

const props = propLimits.Equation;

export function Equation({
  delayInFrames = props.delayInFrames.default,
  exit = props.exit.default,
  source,
  sizePx = props.sizePx.default,
  tone = props.tone.default,
  panel = props.panel.default,
  style,
  ...element
}: EquationProps & ElementProps) {
  const { px } = useScale();
  const theme = useTheme();
  const enter = useEntrance(delayInFrames, 1);
  const leave = useExit(exit);
  const size = limited(sizePx, props.sizePx);
  const text = plainText(source, 400);
  const tree = useMemo(() => parseEquation(text), [text]);
  return (
    <div
      {...elementAttributes(element)}
      dir="ltr"
      style={{
        ...(panel === true
          ? {
              ...cardStyle(theme, px, false),
              display: "flex",
              justifyContent: "center",
              padding: `${px(size * 0.5)}px ${px(size * 0.6)}px`,
            }
          : {}),
        position: "relative",
        maxWidth: "100%",
        color: toneColor(theme, tone),
        fontFamily: theme.fontFamily,
        fontSize: px(size),
        fontWeight: 420,
        lineHeight: 1.25,
        letterSpacing: "-0.005em",
        fontVariantNumeric: "lining-nums",
        ...riseStyle(enter, leave, px(40)),
        ...style,
      }}
    >
      <MathView node={tree} />
    </div>
  );
}
