import React from "react"
import { AbsoluteFill, random, spring, useCurrentFrame, useVideoConfig } from "remotion"

const N = 9
const TILE = 70

const iso = (x: number, y: number, z = 0) => ({ left: (x - y) * TILE, top: (x + y) * TILE * 0.5 - z })

function Block({ x, y, height, hue }: { x: number; y: number; height: number; hue: number }) {
  const points = (...corners: [number, number, number][]) => corners.map(([cx, cy, cz]) => iso(cx, cy, cz)).map(({ left, top }) => `${left},${top}`).join(" ")
  const s = 0.86
  return (
    <g>
      <polygon points={points([x, y + s, 0], [x + s, y + s, 0], [x + s, y + s, height], [x, y + s, height])} fill={`hsl(${hue} 45% 40%)`} />
      <polygon points={points([x + s, y, 0], [x + s, y + s, 0], [x + s, y + s, height], [x + s, y, height])} fill={`hsl(${hue} 45% 30%)`} />
      <polygon points={points([x, y, height], [x + s, y, height], [x + s, y + s, height], [x, y + s, height])} fill={`hsl(${hue} 60% 65%)`} />
    </g>
  )
}

const City: React.FC = () => {
  const frame = useCurrentFrame()
  const { fps } = useVideoConfig()
  const blocks: React.ReactNode[] = []
  for (let y = 0; y < N; y++) {
    for (let x = 0; x < N; x++) {
      const rise = spring({ frame: frame - (x + y) * 2, fps, config: { damping: 18 } })
      blocks.push(<Block key={`${x},${y}`} x={x} y={y} height={rise * (40 + random(`h${x}.${y}`) * 240)} hue={190 + random(`c${x}.${y}`) * 80} />)
    }
  }
  return (
    <AbsoluteFill style={{ background: "linear-gradient(#fecdd3, #fff7ed)" }}>
      <svg viewBox="-960 -240 1920 1080">{blocks}</svg>
    </AbsoluteFill>
  )
}

export default City
