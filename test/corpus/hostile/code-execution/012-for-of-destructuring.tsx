import { AbsoluteFill } from "remotion";

let make: Function = String;
for ({ constructor: make } of [Math.max]) if (make) break;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#8154ff", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{String(make("return 1 + 1")())}</h1>
    </AbsoluteFill>
  );
}
