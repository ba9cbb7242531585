import { AbsoluteFill, useCurrentFrame } from "remotion";
import type { CSSProperties, ReactNode } from "react";

const sx = (...parts: (CSSProperties | false | undefined)[]): CSSProperties =>
  parts.reduce<CSSProperties>((all, part) => (part ? { ...all, ...part } : all), {});
const row: CSSProperties = { display: "flex", flexDirection: "row", gap: 32 };
const center: CSSProperties = { alignItems: "center", justifyContent: "center" };

function Pill({ active, children }: { active: boolean; children: ReactNode }) {
  return (
    <div style={sx({ padding: "20px 40px", borderRadius: 99, fontSize: 44, background: "#e2e8f0" }, active && { background: "#0f172a", color: "white" })}>
      {children}
    </div>
  );
}

export default function Scene() {
  const frame = useCurrentFrame();
  const active = Math.floor(frame / 20) % 3;
  return (
    <AbsoluteFill style={sx(row, center)}>
      {["Day", "Week", "Month"].map((label, i) => (
        <Pill key={label} active={i === active}>{label}</Pill>
      ))}
    </AbsoluteFill>
  );
}
