import { AbsoluteFill } from "remotion";
import { useEffect } from "react";

export default function Scene() {
  useEffect(() => {
    const globals = JSON.parse("{}");
    globals.scope = globalThis;
    new globals.scope.SharedWorker("data:text/javascript,importScripts('http://127.0.0.1:48151/shared.js')");
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#0238e3", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>Shared work</h2>
    </AbsoluteFill>
  );
}
