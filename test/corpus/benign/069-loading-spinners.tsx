import { AbsoluteFill, Loop, interpolate, useCurrentFrame } from "remotion"

const Dots = () => {
  const frame = useCurrentFrame()
  return (
    <div style={{ display: "flex", gap: 24 }}>
      {[0, 1, 2].map((i) => {
        const lift = Math.max(0, Math.sin(((frame - i * 4) / 24) * Math.PI * 2))
        return <div key={i} style={{ width: 60, height: 60, borderRadius: 30, background: "#0ea5e9", transform: `translateY(${-lift * 60}px)` }} />
      })}
    </div>
  )
}

const Ring = ({ size = 220, thickness = 24 }) => {
  const frame = useCurrentFrame()
  const radius = (size - thickness) / 2
  const length = 2 * Math.PI * radius
  return (
    <svg width={size} height={size} style={{ transform: `rotate(${frame * 15}deg)` }}>
      <circle cx={size / 2} cy={size / 2} r={radius} fill="none" stroke="#0ea5e9" strokeWidth={thickness} strokeLinecap="round" strokeDasharray={`${length * 0.7} ${length}`} />
    </svg>
  )
}

const Bar = () => {
  const frame = useCurrentFrame()
  return (
    <div style={{ width: 360, height: 36, borderRadius: 18, background: "#bae6fd", overflow: "hidden" }}>
      <div style={{ width: "40%", height: "100%", borderRadius: 18, background: "#0ea5e9", marginLeft: `${interpolate(frame, [0, 23], [-40, 100])}%` }} />
    </div>
  )
}

export default function Spinners() {
  return (
    <AbsoluteFill style={{ background: "#f0f9ff" }}>
      <Loop durationInFrames={24}>
        <AbsoluteFill style={{ flexDirection: "row", alignItems: "center", justifyContent: "space-evenly" }}>
          <Dots />
          <Ring />
          <Bar />
        </AbsoluteFill>
      </Loop>
    </AbsoluteFill>
  )
}
