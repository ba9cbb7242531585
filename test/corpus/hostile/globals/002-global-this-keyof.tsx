import { AbsoluteFill } from "remotion";

const key = "process" as keyof typeof globalThis;
const found = globalThis[key] as unknown as { env?: Record<string, string> } | undefined;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#c7a38d", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{found?.env?.["SCENEWRIGHT_CANARY"] ?? "none"}</p>
    </AbsoluteFill>
  );
}
