import { AbsoluteFill, useCurrentFrame } from "remotion"

const BITS = 8
const has = (value: number, bit: number) => ((value >> bit) & 1) === 1
const gray = (n: number) => n ^ (n >>> 1)
const popCount = (n: number): number => (n === 0 ? 0 : (n & 1) + popCount(n >>> 1))

function Row({ label, value }: { label: string; value: number }) {
  return (
    <div style={{ display: "flex", alignItems: "center", gap: 24, marginBottom: 48 }}>
      <span style={{ width: 220, color: "#a3e635", fontSize: 54 }}>{label}</span>
      {Array.from({ length: BITS }, (_, i) => BITS - 1 - i).map((bit) => (
        <span
          key={bit}
          style={{
            width: 130, height: 160, borderRadius: 20, display: "grid", placeItems: "center", fontSize: 90,
            background: has(value, bit) ? "#84cc16" : "#1a2e05",
            color: has(value, bit) ? "#1a2e05" : "#4d7c0f",
          }}
        >
          {has(value, bit) ? 1 : 0}
        </span>
      ))}
      <span style={{ fontSize: 60, color: "#ecfccb", marginLeft: 20 }}>0x{value.toString(16).toUpperCase().padStart(2, "0")}</span>
    </div>
  )
}

export default function BinaryCounter() {
  const n = (useCurrentFrame() * 2) & 0xff
  return (
    <AbsoluteFill style={{ background: "#0c0a09", padding: "140px 120px", fontFamily: "monospace" }}>
      <Row label="binary" value={n} />
      <Row label="Gray" value={gray(n)} />
      <Row label="~NOT" value={~n & 0xff} />
      <div style={{ color: "#78716c", fontSize: 48 }}>{n} has {popCount(n)} ones; bit 3 is {n & (1 << 3) ? "set" : "clear"}</div>
    </AbsoluteFill>
  )
}
