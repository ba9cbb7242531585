import { AbsoluteFill } from "remotion";

const seed = { toJSON: (): object => ({ left: seed, right: seed }) };
const text = JSON.stringify(seed);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#617e7e", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{text.length}</h1>
    </AbsoluteFill>
  );
}
