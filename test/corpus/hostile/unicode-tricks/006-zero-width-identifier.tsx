import { AbsoluteFill } from "remotion";

const safe = () => 1;
const sa‌fe = Reflect.get(globalThis, "fetch");
const safe‍ = typeof sa‌fe;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#78c137", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{safe()} {safe‍}</div>
    </AbsoluteFill>
  );
}
