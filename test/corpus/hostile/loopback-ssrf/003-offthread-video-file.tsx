import { AbsoluteFill, OffthreadVideo } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#23605b" }}>
      <OffthreadVideo src="file:///tmp/scenewright-canary/secret.txt" />
      <OffthreadVideo src="http://127.0.0.1:48151/offthread.mp4" muted />
    </AbsoluteFill>
  );
}
