import React from "react";
import { AbsoluteFill } from "remotion";

const inner = Object.entries(React).find(([name]) => name.startsWith("__CLIENT"))?.[1] as { H: Record<string, unknown> | null };

export default function Scene() {
  const dispatcher = inner.H;
  if (dispatcher) dispatcher["useMemo"] = (make: () => unknown) => [make(), "altered"];
  return (
    <AbsoluteFill style={{ backgroundColor: "#24d5e6", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{Object.keys(dispatcher ?? {}).join(" ")}</h1>
    </AbsoluteFill>
  );
}
