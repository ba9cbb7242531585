import { AbsoluteFill } from "remotion";

const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
const wasm = Reflect.get(globalThis, "WebAssembly");
const made = new wasm.Module(bytes);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#5b81cc", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{String(made)}</h1>
    </AbsoluteFill>
  );
}
