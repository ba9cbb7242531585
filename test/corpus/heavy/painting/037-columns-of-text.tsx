import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      <div style={{ columnCount: 900, columnGap: 1, fontSize: 3, color: "white", height: 1000 }}>{"many words in columns ".repeat(8_000 + frame)}</div>
    </AbsoluteFill>
  );
}
