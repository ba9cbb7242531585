import { AbsoluteFill } from "remotion";

const again: { toString(): string } = { toString: () => `${[again, again].join("")}` };
const text = [again].map(String).toString();

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#ab0f90", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{text}</p>
    </AbsoluteFill>
  );
}
