import { AbsoluteFill, useCurrentFrame, useVideoConfig } from "remotion";

const LAUNCH = new Date("2026-03-01T18:30:00Z");

export default function Scene() {
  const seconds = useCurrentFrame() / useVideoConfig().fps;
  const now = new Date(LAUNCH.getTime() + seconds * 1000);
  return (
    <AbsoluteFill style={{ backgroundColor: "#0d1b2a", color: "white", fontSize: 48 }}>
      <p>{`Launched ${LAUNCH}`}</p>
      <p>{String(now).slice(16, 24)}</p>
    </AbsoluteFill>
  );
}
