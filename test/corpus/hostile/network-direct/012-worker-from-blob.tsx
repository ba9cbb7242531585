import { AbsoluteFill } from "remotion";

const code = `fetch("http://127.0.0.1:48151/worker", {mode: "no-cors"})`;
const world = Object.create(globalThis);
const worker = new world.Worker(world.URL.createObjectURL(new world.Blob([code], { type: "text/javascript" })));

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#160401", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{typeof worker}</p>
    </AbsoluteFill>
  );
}
