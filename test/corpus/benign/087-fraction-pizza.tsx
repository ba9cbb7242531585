import {AbsoluteFill, spring, useCurrentFrame, useVideoConfig} from "remotion"
import {makePie} from "@remotion/shapes"

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))

const reduce = (n: number, d: number): [number, number] => {
  const g = gcd(n, d)
  return [n / g, d / g]
}

const SLICES = 8
const slice = makePie({radius: 360, progress: 1 / SLICES, closePath: true})

export default function FractionPizza() {
  const frame = useCurrentFrame()
  const {fps} = useVideoConfig()
  const eaten = Math.min(6, Math.floor(frame / 13))
  const [n, d] = reduce(SLICES - eaten, SLICES)

  return (
    <AbsoluteFill style={{background: "#fef2f2", flexDirection: "row", alignItems: "center", justifyContent: "space-evenly"}}>
      <svg width={900} height={900} viewBox="-90 -90 900 900">
        {[...Array(SLICES).keys()].map((i) => {
          const away = i < eaten ? spring({frame: frame - (i + 1) * 13, fps, config: {damping: 200}}) : 0
          return (
            <g key={i} transform={`rotate(${(i * 360) / SLICES} 360 360)`} opacity={1 - away}>
              <path d={slice.path} transform={`translate(${away * 40} ${-away * 90})`} fill="#fbbf24" stroke="#b45309" strokeWidth={10} strokeLinejoin="round" />
              <circle cx={440} cy={150 - away * 90} r={34} fill="#dc2626" />
            </g>
          )
        })}
      </svg>
      <div style={{fontFamily: "Georgia, serif", fontSize: 220, textAlign: "center", color: "#7f1d1d", lineHeight: 1.1}}>
        <div style={{borderBottom: "14px solid currentColor", padding: "0 60px"}}>{n}</div>
        <div>{d}</div>
      </div>
    </AbsoluteFill>
  )
}
