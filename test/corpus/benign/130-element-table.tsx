import { AbsoluteFill, useCurrentFrame } from "remotion";
import type { JSX } from "react";

const ICONS: Record<"sun" | "rain" | "snow", JSX.Element> = {
  sun: <circle r={40} fill="#fbbf24" />,
  rain: <path d="M-40 0 H40 M-20 20 V50 M0 20 V60 M20 20 V50" stroke="#38bdf8" strokeWidth={8} fill="none" />,
  snow: <path d="M-40 0 H40 M0 -40 V40 M-28 -28 L28 28 M28 -28 L-28 28" stroke="#bae6fd" strokeWidth={6} fill="none" />,
};
const WEEK = [
  { day: "Mon", icon: "sun", high: 21 },
  { day: "Tue", icon: "rain", high: 16 },
  { day: "Wed", icon: "snow", high: -2 },
] as const;

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#0c4a6e", flexDirection: "row", justifyContent: "space-evenly", alignItems: "center" }}>
      {WEEK.map(({ day, icon, high }, i) => (
        <div key={day} style={{ textAlign: "center", color: "white", fontSize: 48, opacity: frame > i * 10 ? 1 : 0 }}>
          <svg viewBox="-60 -60 120 120" width={200} height={200}>{ICONS[icon]}</svg>
          <div>{day}</div>
          <div>{`${high > 0 ? "+" : ""}${high}°`}</div>
        </div>
      ))}
    </AbsoluteFill>
  );
}
