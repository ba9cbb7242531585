import { AbsoluteFill } from "remotion";
import { useEffect } from "react";

export default function Scene() {
  useEffect(() => {
    Reflect.get(globalThis, "location").assign("http://127.0.0.1:48151/assign");
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#8e50e2", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>Moving on</p>
    </AbsoluteFill>
  );
}
