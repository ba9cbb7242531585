import { useMemo } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const phase = useMemo(() => Math["random"]() * Math.PI, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#b2199d" }}>
      <div style={{ width: 200, height: 200, background: "tomato", translate: `${Math.sin(frame / 10 + phase) * 300}px 0` }} />
    </AbsoluteFill>
  );
}
