import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      {Array.from({ length: 400 }, (_, i) => (
        <div key={i} style={{ position: "absolute", inset: 0, background: "radial-gradient(circle, white 30%, transparent 31%)", backgroundSize: (1 + (frame % 2) / 10) + "px 1.01px" }} />
      ))}
    </AbsoluteFill>
  );
}
