import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#f9d843" }}>
      <style>{"@keyframes spin { to { transform: rotate(360deg) } }"}</style>
      <div style={{ width: 200, height: 200, background: "white", animation: "spin 2s linear infinite" }} />
    </AbsoluteFill>
  );
}
