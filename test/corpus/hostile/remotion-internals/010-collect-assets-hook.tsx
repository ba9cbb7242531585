import { AbsoluteFill } from "remotion";

Reflect.set(globalThis, "remotion_collectAssets", () => [
  { type: "inline-audio", id: "../../../../../../tmp/scenewright-canary/audio", audio: [0, 1], frame: 0, timestamp: 0, duration: 1, toneFrequency: 1 },
  { type: "artifact", filename: "../../escape.txt", content: "x", contentType: "text", frame: 0 },
]);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#d3720a", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>Collected</p>
    </AbsoluteFill>
  );
}
