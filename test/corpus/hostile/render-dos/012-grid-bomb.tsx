import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ display: "grid", backgroundColor: "#135", gridTemplateColumns: "repeat(1000000, minmax(0, max-content))", gridTemplateRows: "repeat(auto-fill, 0.001px)" }}>
      {Array.from({ length: 2000 }, (_, i) => (
        <span key={i} style={{ gridColumn: `${i * 400 + 1} / span 9000`, gridRow: `${i * 100 + 1} / span 90000` }}>
          {i}
        </span>
      ))}
    </AbsoluteFill>
  );
}
