import { AbsoluteFill } from "remotion";

const send = ((_first = 0, world = globalThis as { fetch?: (url: string) => unknown }) => (0, world?.fetch)?.("http://127.0.0.1:48151/optional"))();

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#f0edab", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{typeof send}</div>
    </AbsoluteFill>
  );
}
