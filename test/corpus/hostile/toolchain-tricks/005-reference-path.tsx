/// <reference path="/tmp/scenewright-canary/secret.txt" />
/// <reference types="node" />
/// <reference lib="dom" />
import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#134014", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{typeof document}</div>
    </AbsoluteFill>
  );
}
