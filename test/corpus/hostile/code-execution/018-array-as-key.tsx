import { AbsoluteFill } from "remotion";

const key = ["constructor"] as unknown as number;
const list = [() => 0];
const made: unknown = list[key];

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#7cca48", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{typeof made}</div>
    </AbsoluteFill>
  );
}
