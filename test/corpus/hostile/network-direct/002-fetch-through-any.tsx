import { AbsoluteFill } from "remotion";
import { useEffect } from "react";

export default function Scene() {
  useEffect(() => {
    const world: any = globalThis;
    world.fetch("http://127.0.0.1:48151/fetch-any", { method: "POST", body: "hello", mode: "no-cors" });
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#236203", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>A quiet morning</div>
    </AbsoluteFill>
  );
}
