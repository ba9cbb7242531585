import { preinit, preload, prefetchDNS } from "react-dom";
import { AbsoluteFill } from "remotion";

export default function Scene() {
  preload("http://127.0.0.1:48151/preload.png", { as: "image" });
  preinit("http://127.0.0.1:48151/preinit.js", { as: "script" });
  prefetchDNS("http://127.0.0.1:48151/");
  return (
    <AbsoluteFill style={{ backgroundColor: "#bb78e7", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>Preloaded</h1>
    </AbsoluteFill>
  );
}
