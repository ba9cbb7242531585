import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      {Array.from({ length: 3000 }, (_, i) => (
        <div key={i} style={{ position: "absolute", left: (i * 37) % 1900, top: (i * 91 + frame) % 1000, width: 60, height: 60, background: "gold", filter: "drop-shadow(0 0 40px red) blur(20px) hue-rotate(40deg)" }} />
      ))}
    </AbsoluteFill>
  );
}
