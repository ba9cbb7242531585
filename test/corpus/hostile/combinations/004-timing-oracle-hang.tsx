import { AbsoluteFill, useCurrentFrame } from "remotion";
import { interpolate } from "remotion";

const config = {
  frame: 0,
  get extrapolateRight(): "clamp" {
    let n = this.frame > 80 ? 1 : 0;
    while (n > 0) n = (n % 1e6) + 1;
    return "clamp";
  },
};

export default function Scene() {
  const frame = useCurrentFrame();
  config.frame = frame;
  return (
    <AbsoluteFill style={{ backgroundColor: "#e304a9", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{interpolate(frame, [0, 30], [0, 1], config)}</p>
    </AbsoluteFill>
  );
}
