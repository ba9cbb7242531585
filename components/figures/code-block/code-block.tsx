import { useCurrentFrame, useVideoConfig } from "remotion";
import { cardStyle } from "../../kit/card-style.ts";
import { type ElementProps, elementAttributes } from "../../kit/element-props.ts";
import { entranceAt, riseStyle, useExit } from "../../kit/motion.ts";
import { propLimits } from "../../kit/prop-limits.ts";
import { cappedList, limited, plainText } from "../../kit/safe-values.ts";
import { useScale } from "../../kit/scale.ts";
import type { Theme } from "../../kit/theme/schema.ts";
import { useTheme } from "../../kit/theme/theme-context.tsx";
import { type CodeTokenKind, codeTokens } from "./code-tokens.ts";
import type { CodeBlockProps } from "./schema.ts";

const MAX_LINES = 60;
const MAX_COLUMNS = 200;
const SECONDS_UNTIL_LINES = 0.25;

const props = propLimits.CodeBlock;

export function CodeBlock({
  delayInFrames = props.delayInFrames.default,
  exit = props.exit.default,
  code,
  title,
  sizePx = props.sizePx.default,
  framesPerLine = props.framesPerLine.default,
  lineNumbers = props.lineNumbers.default,
  highlightLines,
  style,
  ...element
}: CodeBlockProps & ElementProps) {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  const { px } = useScale();
  const theme = useTheme();
  const start = limited(delayInFrames, props.delayInFrames);
  const leave = useExit(exit);
  const size = limited(sizePx, props.sizePx);
  const lines = plainText(code, 20_000).replaceAll("\t", "  ").split(/\r?\n/).slice(0, MAX_LINES);
  const stressed = new Set(cappedList(highlightLines, MAX_LINES));
  const firstLine = start + SECONDS_UNTIL_LINES * fps;
  return (
    <div
      {...elementAttributes(element)}
      dir="ltr"
      style={{
        ...cardStyle(theme, px, false),
        position: "relative",
        maxWidth: "100%",
        overflow: "hidden",
        textAlign: "start",
        ...riseStyle(entranceAt(frame, fps, start), leave, px(48)),
        ...style,
      }}
    >
      <TitleBar title={plainText(title, 80)} />
      <div
        style={{
          padding: `${px(size * 0.9)}px ${px(size * 1.2)}px ${px(size * 1.1)}px`,
          fontFamily: theme.monoFontFamily,
          fontSize: px(size),
          fontVariantLigatures: "none",
          lineHeight: 1.55,
        }}
      >
        {lines.map((line, index) => {
          const enter = entranceAt(frame, fps, firstLine + index * limited(framesPerLine, props.framesPerLine), 0.45);
          const number = index + 1;
          const dimmed = stressed.size > 0 && !stressed.has(number);
          return (
            <div
              key={`${number}-${line}`}
              style={{
                display: "flex",
                opacity: enter * (dimmed ? 0.35 : 1),
                translate: `${px((1 - enter) * 14)}px 0px`,
              }}
            >
              {lineNumbers === false ? null : (
                <span
                  style={{
                    flex: "none",
                    width: `${String(lines.length).length + 1.4}ch`,
                    color: theme.mutedText,
                    opacity: 0.55,
                  }}
                >
                  {number}
                </span>
              )}
              <span style={{ minWidth: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
                {codeTokens(line.slice(0, MAX_COLUMNS)).map((token) => (
                  <span key={token.column} style={{ color: tokenColor(theme, token.kind) }}>
                    {token.text}
                  </span>
                ))}
                {line === "" ? " " : ""}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function TitleBar({ title }: { readonly title: string }) {
  const { px } = useScale();
  const theme = useTheme();
  return (
    <div
      style={{
        display: "flex",
        alignItems: "center",
        gap: px(12),
        height: px(60),
        padding: `0 ${px(28)}px`,
        borderBottom: `${Math.max(1, px(1.5))}px solid ${theme.border}`,
        color: theme.mutedText,
        fontFamily: theme.monoFontFamily,
        fontSize: px(22),
      }}
    >
      <Dot color={theme.accent} />
      <Dot color={theme.accent2} />
      <Dot color={theme.mutedText} />
      <span
        style={{ marginLeft: px(10), minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}
      >
        {title}
      </span>
    </div>
  );
}

function Dot({ color }: { readonly color: string }) {
  const { px } = useScale();
  return <span style={{ width: px(14), height: px(14), borderRadius: "50%", background: color, opacity: 0.75 }} />;
}

function tokenColor(theme: Theme, kind: CodeTokenKind): string {
  if (kind === "keyword") return theme.accent;
  if (kind === "string") return theme.accent2;
  if (kind === "number") return theme.gradientTo;
  if (kind === "call") return `color-mix(in srgb, ${theme.text} 55%, ${theme.gradientFrom})`;
  return kind === "comment" || kind === "sign" ? theme.mutedText : theme.text;
}
