import * as React from "react"
import { AbsoluteFill, Easing, interpolate, useCurrentFrame } from "remotion"

/** f and f′, kept side by side so that the tangent never drifts from the curve. */
const f = (x: number) => 0.2 * x ** 3 - x
const fPrime = (x: number) => 0.6 * x ** 2 - 1

const panel: React.CSSProperties = {
  position: "absolute",
  right: 120,
  top: 200,
  padding: "40px 56px",
  borderRadius: 28,
  background: "#fff",
  boxShadow: "0 30px 80px rgba(15, 23, 42, 0.15)",
  fontSize: 54,
}

const Curve: React.FC<{ fn: (x: number) => number; color: string }> = ({ fn, color }) => {
  const points: string[] = []
  for (let x = -3; x <= 3; x += 0.05) {
    points.push(`${(x * 150).toFixed(1)},${(-fn(x) * 150).toFixed(1)}`)
  }
  return <polyline points={points.join(" ")} fill="none" stroke={color} strokeWidth={8} />
}

const Scene: React.FC = () => {
  const frame = useCurrentFrame()
  const x = interpolate(frame, [0, 89], [-2.6, 2.6], { easing: Easing.inOut(Easing.cubic) })
  const slope = fPrime(x)
  const y = f(x)
  const dx = 1.1 / Math.hypot(1, slope)

  return (
    <AbsoluteFill style={{ background: "#f8fafc", fontFamily: "Georgia, serif", color: "#0f172a" }}>
      <svg width={1920} height={1080} viewBox="-760 -540 1920 1080">
        <path d="M -600 0 H 600 M 0 -450 V 450" stroke="#cbd5e1" strokeWidth={3} />
        <Curve fn={f} color="#2563eb" />
        <line
          x1={(x - dx) * 150}
          y1={-(y - dx * slope) * 150}
          x2={(x + dx) * 150}
          y2={-(y + dx * slope) * 150}
          stroke="#dc2626"
          strokeWidth={6}
        />
        <circle cx={x * 150} cy={-y * 150} r={14} fill="#dc2626" />
      </svg>
      <div style={panel}>
        <div>f(x) = 0.2x³ − x</div>
        <div style={{ color: "#dc2626", marginTop: 20 }}>f′({x.toFixed(1)}) = {slope.toFixed(2)}</div>
      </div>
    </AbsoluteFill>
  )
}

export default Scene
