import { AbsoluteFill } from "remotion";

const table: Record<string, unknown> = { constructor‍: 1 };
const key = "con‍struc️tor".replace(/[\u200d\ufe0f]/g, "");
const made = table[key];

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#e4c076", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{typeof made}</div>
    </AbsoluteFill>
  );
}
