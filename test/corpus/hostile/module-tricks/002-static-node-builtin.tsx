import { readFileSync } from "node:fs";
import { AbsoluteFill } from "remotion";

const secret = readFileSync("/tmp/scenewright-canary/secret.txt", "utf8");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#5d8119", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{secret}</div>
    </AbsoluteFill>
  );
}
