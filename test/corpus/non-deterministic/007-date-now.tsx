import { AbsoluteFill } from "remotion";

export default function Scene() {
  const angle = (Date.now() / 20) % 360;
  return (
    <AbsoluteFill style={{ backgroundColor: "#56deb0" }}>
      <div style={{ width: 300, height: 30, background: "white", rotate: `${angle}deg` }} />
    </AbsoluteFill>
  );
}
