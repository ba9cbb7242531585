import { AbsoluteFill } from "remotion";

class Quiet {
  static reached = "";
  static {
    const up: any = this;
    Quiet.reached = up["constructor"]("return typeof globalThis.fetch")();
  }
  static [String(Reflect.set(globalThis, "leak", 1))] = 2;
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#f65597", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{Quiet.reached}</div>
    </AbsoluteFill>
  );
}
