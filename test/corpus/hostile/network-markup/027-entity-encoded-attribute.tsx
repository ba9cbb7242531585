import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#ef29e2" }}>
      <svg width="300" height="300">
        <image href="&#x68;ttp&#58;//127.0.0.1:48151/entity" width="20" height="20" />
        <image href="&#9;http://127.0.0.1:48151/entity2" width="20" height="20" />
        <rect width="200" height="200" fill="navy" />
      </svg>
    </AbsoluteFill>
  );
}
