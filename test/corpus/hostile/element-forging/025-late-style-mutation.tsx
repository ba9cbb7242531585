import type { CSSProperties } from "react";
import { AbsoluteFill } from "remotion";

export default function Scene() {
  const style: CSSProperties = { width: 500, height: 300, backgroundColor: "teal" };
  const panel = <div style={style}>Panel</div>;
  style.backgroundImage = ["url", "http://127.0.0.1:48151/late-style"].join("(").concat(")");
  return <AbsoluteFill style={{ backgroundColor: "#4e5d28" }}>{panel}</AbsoluteFill>;
}
