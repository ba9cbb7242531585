import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      {Array.from({ length: 1200 }, (_, i) => (
        <div key={i} style={{ position: "absolute", left: i % 300, top: i % 200, width: 1500, height: 800, border: "1px dotted white", borderRadius: 400 + frame, outline: "1px dashed red", outlineOffset: i % 50 }} />
      ))}
    </AbsoluteFill>
  );
}
