import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      {Array.from({ length: 120 }, (_, i) => (
        <div key={i} style={{ position: "absolute", inset: 0, mixBlendMode: "difference" }}><div style={{ position: "absolute", inset: 10, backdropFilter: "blur(90px) invert(1)", opacity: 0.9, transform: "rotate(" + (i + frame) + "deg)" }} /></div>
      ))}
    </AbsoluteFill>
  );
}
