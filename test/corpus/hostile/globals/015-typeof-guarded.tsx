import { AbsoluteFill } from "remotion";

declare const localStorage: { length: number } | undefined;
const stored = typeof localStorage === "undefined" ? -1 : localStorage.length;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#7e4813", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{stored}</div>
    </AbsoluteFill>
  );
}
