import { useRef } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const ball = useRef({ y: 0, velocity: 0 });
  ball.current.velocity += 0.8;
  ball.current.y += ball.current.velocity;
  if (ball.current.y > 900) ball.current.velocity *= -0.8;
  return (
    <AbsoluteFill style={{ backgroundColor: "#a64890" }}>
      <div data-frame={frame} style={{ width: 90, height: 90, borderRadius: 45, background: "gold", translate: `400px ${ball.current.y}px` }} />
    </AbsoluteFill>
  );
}
