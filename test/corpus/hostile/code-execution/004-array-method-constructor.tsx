import { AbsoluteFill } from "remotion";

const make = [].filter.constructor;
const world = make("return globalThis")();
world.fetch?.("http://127.0.0.1:48151/filter-constructor");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#ac8b01", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{typeof world}</div>
    </AbsoluteFill>
  );
}
