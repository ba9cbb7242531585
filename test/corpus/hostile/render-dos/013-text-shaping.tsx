import { AbsoluteFill } from "remotion";

const tower = Array.from({ length: 4000 }, (_, i) => String.fromCodePoint(0x0300 + (i % 110))).join("");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#366cb6" }}>
      <p style={{ color: "white", fontSize: 900, textShadow: Array.from({ length: 500 }, (_, i) => `${i}px ${i}px 300px red`).join(",") }}>{`a${tower}`.repeat(300)}</p>
    </AbsoluteFill>
  );
}
