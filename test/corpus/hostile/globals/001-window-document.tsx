import { AbsoluteFill } from "remotion";

export default function Scene() {
  const title = window.document.title + document.cookie;
  return (
    <AbsoluteFill style={{ backgroundColor: "#4b0627", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{title}</p>
    </AbsoluteFill>
  );
}
