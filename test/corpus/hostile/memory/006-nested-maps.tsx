import { AbsoluteFill } from "remotion";

const nest = (depth: number): Map<string, unknown> => (depth === 0 ? new Map() : new Map([["l", nest(depth - 1)], ["r", nest(depth - 1)]]));

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#1b0635", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{nest(32).size}</p>
    </AbsoluteFill>
  );
}
