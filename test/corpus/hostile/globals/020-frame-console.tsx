import { AbsoluteFill } from "remotion";

declare const console: { memory?: object; context?(name: string): object; constructor: Function };
const world = console.constructor.constructor("return globalThis")();

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#82154c", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{typeof world.fetch}</h1>
    </AbsoluteFill>
  );
}
