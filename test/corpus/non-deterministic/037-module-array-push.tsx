import { AbsoluteFill, useCurrentFrame } from "remotion";

const trail: number[] = [];

export default function Scene() {
  const frame = useCurrentFrame();
  trail.push(frame);
  return (
    <AbsoluteFill style={{ backgroundColor: "#ae5944" }}>
      {trail.map((x, i) => (
        <i key={i} style={{ position: "absolute", left: x * 12, top: 400, width: 10, height: 10, background: "white" }} />
      ))}
    </AbsoluteFill>
  );
}
