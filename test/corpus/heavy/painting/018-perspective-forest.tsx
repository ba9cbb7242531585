import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      <div style={{ position: "absolute", inset: 0, perspective: 700, transformStyle: "preserve-3d" }}>
        {Array.from({ length: 3000 }, (_, i) => (
          <div key={i} style={{ position: "absolute", inset: 0, background: "rgba(255, 0, 0, 0.01)", transform: "rotateY(" + (i + frame) + "deg) rotateX(" + i * 7 + "deg) translateZ(" + (i % 400) + "px)" }} />
        ))}
      </div>
    </AbsoluteFill>
  );
}
