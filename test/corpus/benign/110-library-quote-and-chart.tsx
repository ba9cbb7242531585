import { CenterScene, PullQuote, useTheme } from "@scenewright/components";
import { evolvePath } from "@remotion/paths";
import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

const trend = "M 0 900 C 300 880 420 700 700 720 S 1100 420 1300 460 S 1700 200 1920 120";

export default function QuoteOverChart() {
  const theme = useTheme();
  const frame = useCurrentFrame();
  const drawn = interpolate(frame, [0, 60], [0, 1], { extrapolateRight: "clamp" });
  return (
    <AbsoluteFill data-element-id="root">
      <CenterScene align="start">
        <PullQuote data-element-id="quote" by="Grace Hopper" delayInFrames={6} style={{ maxWidth: 1200, zIndex: 1 }}>
          The most dangerous phrase is: “We’ve always done it this way.”
        </PullQuote>
      </CenterScene>
      <svg viewBox="0 0 1920 1080" style={{ position: "absolute", inset: 0, opacity: 0.5 }}>
        <path d={trend} fill="none" stroke={theme.accent} strokeWidth={10} {...evolvePath(drawn, trend)} />
        <path d={`${trend} V 1080 H 0 Z`} fill={theme.accent2} opacity={0.12 * drawn} />
      </svg>
    </AbsoluteFill>
  );
}
