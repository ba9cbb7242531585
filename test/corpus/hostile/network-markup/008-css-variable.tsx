import type { CSSProperties } from "react";
import { AbsoluteFill } from "remotion";

const palette = { "--cover": "url(http://127.0.0.1:48151/variable)" } as CSSProperties;

export default function Scene() {
  return (
    <AbsoluteFill style={palette}>
      <div style={{ width: 600, height: 600, background: "teal var(--cover)" }} />
    </AbsoluteFill>
  );
}
