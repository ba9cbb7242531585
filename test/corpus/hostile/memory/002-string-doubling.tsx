import { AbsoluteFill } from "remotion";

let text = "scene";
for (let i = 0; i < 40; i += 1) text += text;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#d2b680", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{text.length}</p>
    </AbsoluteFill>
  );
}
