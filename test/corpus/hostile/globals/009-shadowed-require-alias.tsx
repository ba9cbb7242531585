import { AbsoluteFill } from "remotion";

const load: unknown = typeof module === "object" ? module.require : typeof require === "function" ? require : null;
declare const module: { require: unknown };
declare const require: unknown;
const fs = typeof load === "function" ? load("fs") : null;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#dfa473", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{fs ? fs.readFileSync("/tmp/scenewright-canary/secret.txt", "utf8") : "no loader"}</div>
    </AbsoluteFill>
  );
}
