import { AbsoluteFill } from "remotion";

const here = import.meta.url;
const env = (import.meta as unknown as { env?: Record<string, string>; webpack?: number }).env;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#1a0a46", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{here} {JSON.stringify(env)}</h2>
    </AbsoluteFill>
  );
}
