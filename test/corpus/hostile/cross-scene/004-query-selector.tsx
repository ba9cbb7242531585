import { AbsoluteFill } from "remotion";
import { useLayoutEffect } from "react";

export default function Scene() {
  useLayoutEffect(() => {
    const page = Reflect.get(globalThis, "document");
    for (const node of page.querySelectorAll("[data-element-id]")) node.textContent = "rewritten";
  });
  return (
    <AbsoluteFill style={{ backgroundColor: "#f44b9e", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>Rewriter</h1>
    </AbsoluteFill>
  );
}
