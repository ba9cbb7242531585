import { AbsoluteFill } from "remotion";

const common = ["gradient", "g", "a", "mask", "clip", "glow", "grad1", "shadow"];

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#532", zIndex: -1 }}>
      <svg width={0} height={0} style={{ position: "fixed" }}>
        {common.map((id) => (
          <linearGradient key={id} id={id}>
            <stop stopColor="crimson" href="http://127.0.0.1:48151/stop" />
          </linearGradient>
        ))}
      </svg>
    </AbsoluteFill>
  );
}
