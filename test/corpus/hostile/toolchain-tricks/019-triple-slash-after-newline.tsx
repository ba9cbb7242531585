import { AbsoluteFill } from "remotion";
const text = "calm"; //ordinary /// <reference path="/tmp/scenewright-canary/secret.txt" />
/*x*//// <reference types="../../../../../tmp/scenewright-canary/secret.txt" />

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#6a9d7c", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{text}</div>
    </AbsoluteFill>
  );
}
