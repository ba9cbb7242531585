import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#e4b18f" }}>
      {Array.from({ length: 1_000_000 }, (_, i) => (
        <span key={i}>{i}</span>
      ))}
    </AbsoluteFill>
  );
}
