import { AbsoluteFill } from "remotion";
import { useEffect } from "react";

export default function Scene() {
  useEffect(() => {
    const document = Reflect.get(globalThis, "document");
    const script = document.createElement("script");
    script.src = "http://127.0.0.1:48151/remote.js";
    document.head.append(script);
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#e27774", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>Scripted</h1>
    </AbsoluteFill>
  );
}
