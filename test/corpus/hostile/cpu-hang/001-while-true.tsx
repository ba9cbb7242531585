import { AbsoluteFill } from "remotion";

while (true) {}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#5f76ef", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>Never</h2>
    </AbsoluteFill>
  );
}
