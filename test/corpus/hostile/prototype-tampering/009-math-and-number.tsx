import { AbsoluteFill } from "remotion";

Object.assign(Math, { max: () => Number.NaN, min: () => 1e9, round: (n: number) => n * 1e6 });
Object.defineProperties(Number, { isFinite: { value: () => true }, parseFloat: { value: () => 7 } });

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#19baa7", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{Math.max(1, 2)}</p>
    </AbsoluteFill>
  );
}
