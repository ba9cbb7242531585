import { AbsoluteFill } from "remotion";

const launch = new Date("2026-03-29T02:30:00");
const other = Date.parse("March 7, 2026 10:00");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#4d8f12", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{launch.getTime()} {other}</h1>
    </AbsoluteFill>
  );
}
