import data from "/tmp/scenewright-canary/secret.txt?raw" with { type: "text" };
import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#712a44", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{String(data)}</p>
    </AbsoluteFill>
  );
}
