import { AbsoluteFill, random } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#60efce", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>Lucky number {Math.floor(random(null) * 100)}</div>
    </AbsoluteFill>
  );
}
