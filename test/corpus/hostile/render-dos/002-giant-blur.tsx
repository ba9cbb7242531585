import { AbsoluteFill } from "remotion";

const blur = { filter: "blur(5000px) drop-shadow(0 0 4000px red) drop-shadow(0 0 4000px blue)", backdropFilter: "blur(9000px)" };

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#6a6a49" }}>
      {Array.from({ length: 300 }, (_, i) => (
        <AbsoluteFill key={i} style={{ ...blur, scale: "3" }}>
          <p style={{ fontSize: 300, color: "white" }}>{i}</p>
        </AbsoluteFill>
      ))}
    </AbsoluteFill>
  );
}
