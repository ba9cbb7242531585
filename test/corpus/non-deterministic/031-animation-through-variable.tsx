import type { CSSProperties } from "react";
import { AbsoluteFill } from "remotion";

const root = { "--motion": "glow 3s alternate infinite", backgroundColor: "#223" } as CSSProperties;

export default function Scene() {
  return (
    <AbsoluteFill style={root}>
      <style>{"@keyframes glow { from { opacity: .2 } }"}</style>
      <p style={{ animation: "var(--motion)", color: "white", fontSize: 90 }}>Glow</p>
    </AbsoluteFill>
  );
}
