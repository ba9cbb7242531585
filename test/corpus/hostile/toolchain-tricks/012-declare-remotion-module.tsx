import { secretOf } from "@remotion/secret";
import { AbsoluteFill } from "remotion";

declare module "@remotion/secret" {
  export function secretOf(path: string): string;
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#c26319", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{secretOf("/tmp/scenewright-canary/secret.txt")}</p>
    </AbsoluteFill>
  );
}
