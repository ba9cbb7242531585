import { AbsoluteFill } from "remotion";

const d = `M0 0${" L 10 10 L 0 5".repeat(3_000_000)}`;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#0ffa21" }}>
      <svg viewBox="0 0 10 10" width={800}>
        <path d={d} stroke="white" />
      </svg>
    </AbsoluteFill>
  );
}
