import { AbsoluteFill } from "remotion";

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZoneName: "short" });

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#9c7494", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{clock.format(new Date(Date.UTC(2026, 0, 1, 12)))}</h1>
    </AbsoluteFill>
  );
}
