import type { ReactNode } from "react";
import { AbsoluteFill } from "remotion";

let tree: ReactNode = "core";
for (let i = 0; i < 50_000; i += 1) tree = <div>{tree}</div>;

export default function Scene() {
  return <AbsoluteFill style={{ backgroundColor: "#0aee82" }}>{tree}</AbsoluteFill>;
}
