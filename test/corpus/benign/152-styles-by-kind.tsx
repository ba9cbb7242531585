import { AbsoluteFill, useCurrentFrame } from "remotion";
import type { CSSProperties } from "react";

type Kind = "info" | "warn" | "danger";

const styles: Record<Kind, CSSProperties> = {
  info: { background: "#e0f2fe", color: "#075985" },
  warn: { background: "#fef9c3", color: "#854d0e" },
  danger: { background: "#fee2e2", color: "#991b1b" },
};
const base: CSSProperties = { padding: 24, borderRadius: 16, fontSize: 40, marginBottom: 16 };
const EVENTS: { kind: Kind; text: string }[] = [
  { kind: "info", text: "Deploy started" },
  { kind: "warn", text: "Latency is rising" },
  { kind: "danger", text: "Rolled back" },
];

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ padding: 80, backgroundColor: "white" }}>
      {EVENTS.filter((_, i) => frame >= i * 10).map(({ kind, text }) => (
        <div key={text} style={{ ...base, ...styles[kind] }}>
          {text}
        </div>
      ))}
    </AbsoluteFill>
  );
}
