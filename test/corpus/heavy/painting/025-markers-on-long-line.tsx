import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const points = Array.from({ length: 9_000 }, (_, i) => (i * 7919) % 1920 + "," + (i * 104729 + frame) % 1080).join(" ");
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      <svg width={1920} height={1080} viewBox="0 0 1920 1080">
        <marker id="dot" markerWidth={300} markerHeight={300} refX={150} refY={150} markerUnits="userSpaceOnUse"><circle cx={150} cy={150} r={120} fill="rgba(255, 0, 0, 0.1)" stroke="white" strokeDasharray="1 1" /></marker>
        <polyline points={points} fill="none" stroke="white" markerMid="url(#dot)" markerStart="url(#dot)" />
      </svg>
    </AbsoluteFill>
  );
}
