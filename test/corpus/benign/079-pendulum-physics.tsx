import {useMemo} from 'react'
import {AbsoluteFill, useCurrentFrame} from 'remotion'

const G = 9.81
const LENGTH = 2.2
const DT = 1 / 120

/** Angle (radians) at every frame, by semi-implicit Euler with four small steps a frame. */
const simulate = (frames: number, start: number): number[] => {
  const angles = [start]
  let angle = start
  let velocity = 0
  for (let f = 1; f < frames; f++) {
    for (let i = 0; i < 4; i++) {
      velocity -= (G / LENGTH) * Math.sin(angle) * DT
      velocity *= 0.9995
      angle += velocity * DT
    }
    angles.push(angle)
  }
  return angles
}

export default function Pendulum() {
  const frame = useCurrentFrame()
  const angles = useMemo(() => simulate(300, 1.1), [])
  const angle = angles[Math.min(frame, angles.length - 1)]
  const x = 700 + Math.sin(angle) * 620
  const y = 120 + Math.cos(angle) * 620

  return (
    <AbsoluteFill style={{background: '#fdf2f8'}}>
      <svg width={1920} height={1080}>
        <rect x={560} y={90} width={280} height={30} fill="#500724" />
        {angles.slice(Math.max(0, frame - 14), frame).map((a, i) => (
          <circle key={i} cx={700 + Math.sin(a) * 620} cy={120 + Math.cos(a) * 620} r={56} fill="#ec4899" opacity={i / 60} />
        ))}
        <line x1={700} y1={120} x2={x} y2={y} stroke="#500724" strokeWidth={6} />
        <circle cx={x} cy={y} r={64} fill="#db2777" />
        <g fontFamily="Georgia, serif" fill="#500724" fontSize={64}>
          <text x={1240} y={320} fontStyle="italic">θ″ = −(g/ℓ)·sin θ</text>
          <text x={1240} y={440}>θ = {((angle * 180) / Math.PI).toFixed(1)}°</text>
          <text x={1240} y={560}>T ≈ {(2 * Math.PI * Math.sqrt(LENGTH / G)).toFixed(2)} s</text>
        </g>
      </svg>
    </AbsoluteFill>
  )
}
