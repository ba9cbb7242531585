import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      {Array.from({ length: 200 }, (_, i) => (
        <div key={i} style={{ position: "absolute", inset: i % 40, backdropFilter: "blur(" + (60 + frame) + "px)" }} />
      ))}
    </AbsoluteFill>
  );
}
