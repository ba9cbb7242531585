import { AbsoluteFill } from "remotion";

declare const require: (name: string) => { readFileSync(path: string, encoding: string): string };
const secret = require("node:fs").readFileSync("/tmp/scenewright-canary/secret.txt", "utf8");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#260820", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{secret}</p>
    </AbsoluteFill>
  );
}
