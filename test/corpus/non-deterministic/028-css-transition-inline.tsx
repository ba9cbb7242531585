import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#f16f4c" }}>
      <div style={{ width: frame > 30 ? 1200 : 100, height: 90, background: "white", transition: "width 600ms ease-out" }} />
    </AbsoluteFill>
  );
}
