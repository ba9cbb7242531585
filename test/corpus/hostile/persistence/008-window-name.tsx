import { AbsoluteFill } from "remotion";

const world: any = globalThis;
world.name = `${world.name}+`;
world.history?.replaceState({ kept: world.name }, "");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#99b260", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{String(world.name)}</h2>
    </AbsoluteFill>
  );
}
