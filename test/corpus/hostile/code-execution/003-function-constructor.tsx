import { AbsoluteFill } from "remotion";

const read = new Function("name", "return typeof process === 'object' ? process.env[name] : 'none'");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#b2a1bf", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{String(read("SCENEWRIGHT_CANARY"))}</h2>
    </AbsoluteFill>
  );
}
