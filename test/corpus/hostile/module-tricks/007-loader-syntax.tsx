import secret from "!!raw-loader!/tmp/scenewright-canary/secret.txt";
import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#2610cc", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{String(secret)}</h1>
    </AbsoluteFill>
  );
}
