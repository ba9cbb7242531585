import type { CSSProperties } from "react";
import { AbsoluteFill, spring, useCurrentFrame, useVideoConfig } from "remotion";

const glossary = {
  "constructor": "Builds a new object",
  "prototype": "The object others inherit from",
  "this": "Whoever made the call",
  "eval": "Best left alone",
  "__proto__ (text)": "An old name, seldom used",
} as const;

const row: CSSProperties = { display: "flex", gap: 40, alignItems: "center", fontSize: 48, fontFamily: "sans-serif" };

export default function Glossary() {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();

  return (
    <AbsoluteFill style={{ background: "#fdf4ff", padding: 120, gap: 36, justifyContent: "center" }}>
      {Object.entries(glossary).map(([term, meaning], i) => {
        const enter = spring({ frame: frame - i * 6, fps, config: { damping: 16 } });
        return (
          <div key={term} style={{ ...row, transform: `translateX(${(1 - enter) * -300}px)`, opacity: enter }}>
            <span style={{ minWidth: 520, fontFamily: "monospace", fontWeight: 700, color: "#86198f" }}>{term}</span>
            <span style={{ color: "#3b0764" }}>{meaning}</span>
          </div>
        );
      })}
    </AbsoluteFill>
  );
}
