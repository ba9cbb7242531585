import type { ReactNode } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const nest = (depth: number): ReactNode => <div style={{ display: "flex", flexDirection: depth % 2 ? "row" : "column", flexWrap: "wrap", width: "max-content", minWidth: "min-content" }}><div style={{ display: "grid", gridTemplateColumns: "repeat(3, minmax(min-content, 1fr))", height: "100%" }}>{depth > 0 ? nest(depth - 1) : <b>{"x ".repeat(200 + frame)}</b>}</div></div>;
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      {nest(40)}
    </AbsoluteFill>
  );
}
