import { AbsoluteFill } from "remotion";

declare const crypto: { getRandomValues(cells: Uint32Array): Uint32Array; randomUUID(): string };
const [first = 0] = crypto.getRandomValues(new Uint32Array(1));

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#2aef2c", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{first} {crypto.randomUUID()}</h1>
    </AbsoluteFill>
  );
}
