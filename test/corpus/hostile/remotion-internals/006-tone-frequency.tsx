import { AbsoluteFill, Html5Audio } from "remotion";

const frequency = "1,drawtext=/textfile=/tmp/scenewright-canary/secret.txt" as unknown as number;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#341923" }}>
      <Html5Audio src="data:audio/wav;base64,UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=" toneFrequency={frequency} />
      <p style={{ color: "white", fontSize: 60 }}>Tone</p>
    </AbsoluteFill>
  );
}
