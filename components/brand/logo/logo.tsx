import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { AssetImage } from "../../kit/media/asset-image.tsx";
import { riseStyle, useEntrance, useExit } from "../../kit/motion.ts";
import { propLimits } from "../../kit/prop-limits.ts";
import { limited, plainText } from "../../kit/safe-values.ts";
import { useScale } from "../../kit/scale.ts";
import { trackingFor } from "../../kit/script.ts";
import { useTheme } from "../../kit/theme/theme-context.tsx";
import { toneColor } from "../../kit/tone-color.ts";
import type { LogoProps } from "./schema.ts";

const props = propLimits.Logo;

export function Logo({
  delayInFrames = props.delayInFrames.default,
  exit = props.exit.default,
  text,
  badge = props.badge.default,
  sizePx = props.sizePx.default,
  tone = props.tone.default,
  style,
  ...element
}: LogoProps & ElementProps) {
  const { px } = useScale();
  const theme = useTheme();
  const enter = useEntrance(delayInFrames);
  const leave = useExit(exit);
  const size = limited(sizePx, props.sizePx);
  const name = plainText(text ?? theme.wordmark, 80);
  return (
    <div
      {...elementAttributes(element)}
      dir="auto"
      style={{
        position: "relative",
        display: "inline-flex",
        alignItems: "center",
        gap: px(size * 0.42),
        maxWidth: "100%",
        color: toneColor(theme, tone),
        fontFamily: theme.headingFontFamily,
        fontSize: px(size),
        fontWeight: 780,
        lineHeight: 1.1,
        letterSpacing: trackingFor(name, -0.03),
        ...riseStyle(enter, leave, px(24)),
        ...style,
      }}
    >
      {text === undefined && theme.logo !== "" ? (
        <AssetImage
          src={theme.logo}
          alt={name}
          style={{ height: px(size * 1.5), width: "auto", maxWidth: "100%", objectFit: "contain" }}
        />
      ) : (
        <Wordmark {...{ name, badge: badge === true, size }} />
      )}
    </div>
  );
}

function Wordmark({ name, badge, size }: { readonly name: string; readonly badge: boolean; readonly size: number }) {
  const { px } = useScale();
  const theme = useTheme();
  return (
    <>
      {badge && name !== "" ? (
        <span
          style={{
            flex: "none",
            display: "inline-flex",
            alignItems: "center",
            justifyContent: "center",
            width: px(size * 1.5),
            height: px(size * 1.5),
            borderRadius: Math.min(px(size * 0.42), px(theme.radiusPx)),
            background: `linear-gradient(140deg, ${theme.gradientFrom}, ${theme.gradientTo})`,
            color: theme.onAccent,
            fontSize: px(size * 0.9),
            letterSpacing: "normal",
          }}
        >
          {Array.from(name)[0]}
        </span>
      ) : null}
      <span style={{ minWidth: 0, overflowWrap: "anywhere" }}>{name}</span>
    </>
  );
}
