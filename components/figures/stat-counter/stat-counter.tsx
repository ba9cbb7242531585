import { cardStyle } from "../../kit/card-style.ts";
import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { riseStyle, useCount, useEntrance, useExit } from "../../kit/motion.ts";
import { propLimits } from "../../kit/prop-limits.ts";
import { clamped, limited, plainText } from "../../kit/safe-values.ts";
import { useScale } from "../../kit/scale.ts";
import { useTheme } from "../../kit/theme/theme-context.tsx";
import { toneColor } from "../../kit/tone-color.ts";
import { type Figure, figureInText, figureOfNumber } from "./figure-in-text.ts";
import type { StatCounterProps } from "./schema.ts";
import { unitFor } from "./unit-form.ts";

const props = propLimits.StatCounter;

export function StatCounter({
  delayInFrames = props.delayInFrames.default,
  exit = props.exit.default,
  value,
  from = props.from.default,
  decimals,
  prefix,
  suffix,
  suffixOne,
  label,
  seconds = props.seconds.default,
  panel = props.panel.default,
  align = props.align.default,
  tone = props.tone.default,
  valueSizePx = props.valueSizePx.default,
  labelSizePx = props.labelSizePx.default,
  style,
  ...element
}: StatCounterProps & ElementProps) {
  const { px } = useScale();
  const theme = useTheme();
  const enter = useEntrance(delayInFrames);
  const leave = useExit(exit);
  const count = useCount(delayInFrames, limited(seconds, props.seconds));
  const text = plainText(value, 40);
  const digits = decimals === undefined ? undefined : limited(decimals, { ...props.decimals, default: 0 });
  const figure =
    typeof value === "string"
      ? figureInText(text)
      : figureOfNumber(clamped(value, props.from.min, props.from.max, 0), digits);
  const shown = figure ? shownAt(figure, limited(from, props.from), count) : text;
  const unit = `${figure?.after ?? ""}${plainText(suffix, 24)}`;
  const unitOfOne = suffixOne === undefined ? undefined : `${figure?.after ?? ""}${plainText(suffixOne, 24)}`;
  const size = px(limited(valueSizePx, props.valueSizePx));
  const unitStyle = { fontSize: "0.62em", fontWeight: 640, color: theme.accent };
  return (
    <div
      {...elementAttributes(element)}
      style={{
        ...(panel === true ? { ...cardStyle(theme, px, false), padding: `${px(44)}px ${px(44)}px` } : {}),
        position: "relative",
        display: "flex",
        flexDirection: "column",
        justifyContent: "flex-start",
        gap: px(14),
        textAlign: align === "center" ? "center" : "start",
        minWidth: 0,
        fontFamily: theme.fontFamily,
        ...riseStyle(enter, leave, px(48)),
        ...style,
      }}
    >
      <div
        dir="ltr"
        style={{
          color: toneColor(theme, tone),
          fontFamily: theme.headingFontFamily,
          fontSize: size,
          fontWeight: 760,
          lineHeight: 1.05,
          letterSpacing: "-0.04em",
          fontVariantNumeric: "tabular-nums",
          whiteSpace: "nowrap",
        }}
      >
        <span style={unitStyle}>{`${plainText(prefix, 12)}${figure?.before ?? ""}`}</span>
        {shown}
        <span style={unitStyle}>{unitFor(shown, unit, unitOfOne)}</span>
      </div>
      {label === undefined ? null : (
        <div
          dir="auto"
          style={{
            color: theme.mutedText,
            fontSize: px(limited(labelSizePx, props.labelSizePx)),
            fontWeight: 480,
            lineHeight: 1.35,
            textWrap: "balance",
            overflowWrap: "anywhere",
          }}
        >
          {plainText(label)}
        </div>
      )}
    </div>
  );
}

/** The last frame shows the value itself, never a sum that rounds to a neighbour. */
function shownAt({ exact, end, written }: Figure, start: number, count: number): string {
  return count === 1 ? exact : written(start + (end - start) * count);
}
