import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#59658f" }}>
      {Array.from({ length: 100_000 }, (_, i) => (
        <div key={i} style={{ position: "absolute", left: i % 1900, top: (i * 7) % 1000, width: 90, height: 90, boxShadow: "0 0 200px 90px red", mixBlendMode: "difference" }} />
      ))}
    </AbsoluteFill>
  );
}
