import { AbsoluteFill } from "remotion";

const reach = (globalThis satisfies object as unknown) as { fetch?: unknown } satisfies object;
const cast = <T,>(value: unknown): T => value as T;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#34574d", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{typeof cast<{ fetch: unknown }>(reach).fetch}</h1>
    </AbsoluteFill>
  );
}
