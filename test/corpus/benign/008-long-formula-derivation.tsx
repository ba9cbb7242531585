import React from "react";
import { AbsoluteFill, interpolate, Sequence, useCurrentFrame } from "remotion";

type Line = readonly [formula: string, reason: string];

const DERIVATION: readonly Line[] = [
  ["ax² + bx + c = 0", "start"],
  ["x² + (b/a)x = −c/a", "divide by a, move c"],
  ["x² + (b/a)x + b²/(4a²) = b²/(4a²) − c/a", "add b²/(4a²) to both sides"],
  ["(x + b/(2a))² = (b² − 4ac) / (4a²)", "the left side is a square"],
  ["x + b/(2a) = ± √(b² − 4ac) / (2a)", "take the root"],
  ["x = (−b ± √(b² − 4ac)) / (2a)", "done ∎"],
];

const Step: React.FC<{ line: Line; isLast: boolean }> = ({ line: [formula, reason], isLast }) => {
  const frame = useCurrentFrame();
  const appear = interpolate(frame, [0, 10], [0, 1], { extrapolateRight: "clamp" });
  return (
    <div
      style={{
        display: "flex",
        justifyContent: "space-between",
        alignItems: "baseline",
        opacity: appear,
        transform: `translateY(${(1 - appear) * 24}px)`,
        padding: "18px 0",
        borderBottom: isLast ? "none" : "2px dashed #334155",
        color: isLast ? "#facc15" : "#e2e8f0",
      }}
    >
      <span style={{ fontSize: 52, fontFamily: "'Times New Roman', serif", fontStyle: "italic" }}>{formula}</span>
      <span style={{ fontSize: 32, color: "#94a3b8" }}>{reason}</span>
    </div>
  );
};

export default function Derivation() {
  return (
    <AbsoluteFill data-element-id="root" style={{ backgroundColor: "#1e293b", padding: "90px 160px" }}>
      <h1 data-element-id="title" style={{ color: "white", fontSize: 72, fontFamily: "sans-serif", margin: "0 0 30px" }}>
        Completing the square
      </h1>
      {DERIVATION.map((line, index) => (
        <Sequence key={line[0]} from={index * 11} layout="none">
          <Step line={line} isLast={index === DERIVATION.length - 1} />
        </Sequence>
      ))}
    </AbsoluteFill>
  );
}
