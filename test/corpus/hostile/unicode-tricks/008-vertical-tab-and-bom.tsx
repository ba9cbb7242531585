import { AbsoluteFill } from "remotion";

const world = globalThis as unknown as Record<string, () => unknown>;
const found = world﻿["fetch"];
const other = world. fetch;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#b44641", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{typeof found} {typeof other}</div>
    </AbsoluteFill>
  );
}
