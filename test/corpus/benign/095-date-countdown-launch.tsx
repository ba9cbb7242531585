import { AbsoluteFill, useCurrentFrame, useVideoConfig } from "remotion";

const LAUNCH = Date.UTC(2031, 2, 14, 15, 9, 26);
const START = Date.UTC(2031, 2, 11, 9, 41, 0);

const UNITS = [
  ["days", 86_400],
  ["hours", 3_600],
  ["minutes", 60],
  ["seconds", 1],
] as const;

function split(totalSeconds: number): Record<(typeof UNITS)[number][0], number> {
  const parts = { days: 0, hours: 0, minutes: 0, seconds: 0 };
  UNITS.reduce((rest, [unit, size]) => {
    parts[unit] = Math.floor(rest / size);
    return rest % size;
  }, totalSeconds);
  return parts;
}

const launchDay = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" }).format(new Date(LAUNCH));

export default function LaunchCountdown() {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  const left = split((LAUNCH - START) / 1000 - Math.floor((frame / fps) * 4000));
  return (
    <AbsoluteFill style={{ background: "#000", color: "#fff", justifyContent: "center", alignItems: "center", fontFamily: "monospace" }}>
      <div style={{ display: "flex", gap: 70 }}>
        {UNITS.map(([unit]) => (
          <div key={unit} style={{ textAlign: "center" }}>
            <div style={{ fontSize: 220, lineHeight: 1, color: unit === "seconds" ? "#f97316" : "#fff" }}>{String(left[unit]).padStart(2, "0")}</div>
            <div style={{ fontSize: 40, letterSpacing: 8, color: "#737373", textTransform: "uppercase" }}>{unit}</div>
          </div>
        ))}
      </div>
      <div style={{ marginTop: 80, fontSize: 46, color: "#a3a3a3" }}>{launchDay}</div>
    </AbsoluteFill>
  );
}
