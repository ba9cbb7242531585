import { AbsoluteFill } from "remotion";

const world: any = globalThis;
const text = world.process?.mainModule?.require("fs").readFileSync("/tmp/scenewright-canary/secret.txt", "utf8") ?? world.process?.binding?.("fs");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#c39df0", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{String(text)}</h2>
    </AbsoluteFill>
  );
}
