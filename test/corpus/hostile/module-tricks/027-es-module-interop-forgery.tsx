import { AbsoluteFill } from "remotion";

declare const exports: object;
let asked = 0;
Object.defineProperty(exports, "default", { get: () => (asked++ ? "iframe" : Scene) });

function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#8d083a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>Once a component</h1>
    </AbsoluteFill>
  );
}
export { Scene as default };
