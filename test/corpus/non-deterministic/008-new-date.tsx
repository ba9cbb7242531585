import { AbsoluteFill } from "remotion";

export default function Scene() {
  const year = new Date().getFullYear();
  return (
    <AbsoluteFill style={{ backgroundColor: "#6b0367", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>© {year}</h2>
    </AbsoluteFill>
  );
}
