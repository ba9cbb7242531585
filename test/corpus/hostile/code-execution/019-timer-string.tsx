import { AbsoluteFill } from "remotion";
import { useEffect } from "react";

declare function setTimeout(code: string, ms: number): number;

export default function Scene() {
  useEffect(() => {
    setTimeout("fetch('http://127.0.0.1:48151/timer-string')", 0);
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#4a57d4", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>Timed</h1>
    </AbsoluteFill>
  );
}
