import { AbsoluteFill } from "remotion";

const drawn = { count: 0 };

export default function Scene() {
  for (drawn.count of [drawn.count + 1]) break;
  return (
    <AbsoluteFill style={{ backgroundColor: "#102030" }}>
      <p style={{ color: "white", fontSize: 60, translate: `${drawn.count}px 0` }}>Frames so far</p>
    </AbsoluteFill>
  );
}
