import { AbsoluteFill } from "remotion";

const world = (0, eval)("this");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#87656c", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{typeof world.fetch}</h2>
    </AbsoluteFill>
  );
}
