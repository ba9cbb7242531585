import { AbsoluteFill } from "remotion";

export default function Scene() {
  using holder = { [Symbol.dispose]: () => void Reflect.get(globalThis, "fetch")?.("http://127.0.0.1:48151/dispose") };
  return (
    <AbsoluteFill style={{ backgroundColor: "#9564e3", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{typeof holder}</p>
    </AbsoluteFill>
  );
}
