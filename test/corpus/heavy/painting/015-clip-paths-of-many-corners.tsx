import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const corners = Array.from({ length: 900 }, (_, i) => ((i * 7919) % 1920) + "px " + ((i * 104729 + frame) % 1080) + "px").join(", ");
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      {Array.from({ length: 400 }, (_, i) => (
        <div key={i} style={{ position: "absolute", inset: 0, background: "red", opacity: 0.2, clipPath: "polygon(evenodd, " + corners + ")" }} />
      ))}
    </AbsoluteFill>
  );
}
