import { AbsoluteFill } from "remotion";
import { useEffect } from "react";

export default function Scene() {
  useEffect(() => {
    const css = Reflect.get(globalThis, "CSS");
    css.paintWorklet.addModule("http://127.0.0.1:48151/worklet.js");
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#9a2f9d", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>Painted by a worklet</p>
    </AbsoluteFill>
  );
}
