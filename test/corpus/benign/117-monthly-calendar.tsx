import { AbsoluteFill, spring, useCurrentFrame, useVideoConfig } from "remotion"

const YEAR = 2032
const MONTH = 1 // February, from zero
const lead = (new Date(Date.UTC(YEAR, MONTH, 1)).getUTCDay() + 6) % 7
const length = new Date(Date.UTC(YEAR, MONTH + 1, 0)).getUTCDate()

const special: Partial<Record<number, { icon: string; note: string }>> = {
  10: { icon: "✎", note: "Exam" },
  14: { icon: "♥", note: "Dinner" },
  29: { icon: "★", note: "Leap day" },
}

const weekdays = "Mo Tu We Th Fr Sa Su".split(" ")

export default function Calendar() {
  const frame = useCurrentFrame()
  const { fps } = useVideoConfig()
  return (
    <AbsoluteFill style={{ background: "#fafaf9", padding: "50px 120px", fontFamily: "sans-serif" }}>
      <h1 style={{ fontSize: 80, margin: "0 0 20px", color: "#1c1917" }}>February <span style={{ color: "#dc2626" }}>{YEAR}</span></h1>
      <div style={{ display: "grid", gridTemplateColumns: "repeat(7, 1fr)", gap: 14, flex: 1 }}>
        {weekdays.map((d) => <div key={d} style={{ textAlign: "center", fontSize: 38, color: "#a8a29e" }}>{d}</div>)}
        {Array.from({ length }, (_, i) => i + 1).map((day) => {
          const event = special[day]
          const pop = event ? spring({ frame: frame - day, fps, config: { damping: 10 } }) : 1
          return (
            <div
              key={day}
              style={{
                gridColumnStart: day === 1 ? lead + 1 : undefined,
                borderRadius: 18,
                padding: 14,
                fontSize: 40,
                background: event ? "#fee2e2" : "#f0efee",
                color: event ? "#991b1b" : "#44403c",
                scale: String(0.8 + 0.2 * pop),
              }}
            >
              {day} {event?.icon}
              {event && <div style={{ fontSize: 30 }}>{event.note}</div>}
            </div>
          )
        })}
      </div>
    </AbsoluteFill>
  )
}
