import pkg from "#package";
import own from "scenewright/package.json";
import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#54233b", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{String(pkg)} {String(own)}</h2>
    </AbsoluteFill>
  );
}
