import { AbsoluteFill } from "remotion";

Reflect.set(globalThis, "location", "http://127.0.0.1:48151/set");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#9dd8f0", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>Elsewhere</h1>
    </AbsoluteFill>
  );
}
