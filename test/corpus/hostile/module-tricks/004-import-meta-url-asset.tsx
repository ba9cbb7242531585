import { AbsoluteFill } from "remotion";

const asset = new URL("../../../../../tmp/scenewright-canary/secret.txt", import.meta.url);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#b27d53", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{asset.href}</h2>
    </AbsoluteFill>
  );
}
