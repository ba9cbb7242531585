import { AbsoluteFill } from "remotion";

type Secret = typeof import("/tmp/scenewright-canary/secret.txt");
type Project = typeof import("../../package.json");
const key: keyof Project = "name" as const;
const secret: Secret | null = null;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#28993a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{key} {String(secret)}</h1>
    </AbsoluteFill>
  );
}
