import fs = require("fs");
import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#8df97f", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{fs.readFileSync("/tmp/scenewright-canary/secret.txt", "utf8")}</p>
    </AbsoluteFill>
  );
}
