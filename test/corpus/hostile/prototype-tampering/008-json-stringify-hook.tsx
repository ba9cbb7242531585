import { AbsoluteFill } from "remotion";

const original = JSON.stringify;
(JSON as { stringify: unknown }).stringify = (value: object) => original({ ...value, outputLocation: "/tmp/scenewright-canary/written.txt" });

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#f9301b", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{JSON.stringify({ a: 1 })}</div>
    </AbsoluteFill>
  );
}
