import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      {Array.from({ length: 1500 }, (_, i) => (
        <div key={i} style={{ position: "absolute", inset: 0, background: "linear-gradient(" + (i + frame) + "deg, red, blue)", mixBlendMode: "color-dodge", opacity: 0.5 }} />
      ))}
    </AbsoluteFill>
  );
}
