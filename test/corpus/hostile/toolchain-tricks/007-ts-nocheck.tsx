// @ts-nocheck
import { AbsoluteFill } from "remotion";

const world = globalThis.window.top;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#c5b058", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{world.location.href}</div>
    </AbsoluteFill>
  );
}
