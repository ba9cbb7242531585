import { AbsoluteFill } from "remotion";

const queue = [1];
for (const item of queue) queue.push(item + 1);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#587ace", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{queue.length}</h1>
    </AbsoluteFill>
  );
}
