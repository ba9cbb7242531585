import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#86807d" }}>
      <img src="/proxy?x" alt="" />
      <p style={{ color: "white", fontSize: 60 }}>Malformed</p>
    </AbsoluteFill>
  );
}
