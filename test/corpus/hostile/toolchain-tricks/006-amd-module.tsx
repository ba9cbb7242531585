/// <amd-module name="../../escape" />
/// <amd-dependency path="fs" name="fs" />
import { AbsoluteFill } from "remotion";

declare const fs: { readFileSync(path: string, e: string): string };

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#6d2390", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{fs.readFileSync("/tmp/scenewright-canary/secret.txt", "utf8")}</h2>
    </AbsoluteFill>
  );
}
