import { noise3D } from '@remotion/noise'
import { useMemo } from 'react'
import { AbsoluteFill, useCurrentFrame, useVideoConfig } from 'remotion'

const GAP = 60

export default function FlowField() {
  const frame = useCurrentFrame()
  const { width, height } = useVideoConfig()

  const anchors = useMemo(() => {
    const out: Array<readonly [number, number]> = []
    for (let y = GAP / 2; y < height; y += GAP) for (let x = GAP / 2; x < width; x += GAP) out.push([x, y])
    return out
  }, [width, height])

  return (
    <AbsoluteFill style={{ background: '#f0fdfa' }}>
      <svg viewBox={`0 0 ${width} ${height}`}>
        {anchors.map(([x, y]) => {
          const n = noise3D('flow', x / 700, y / 700, frame / 60)
          const angle = n * Math.PI * 2
          return (
            <line
              key={`${x}/${y}`}
              x1={x}
              y1={y}
              x2={x + Math.cos(angle) * 44}
              y2={y + Math.sin(angle) * 44}
              stroke={`hsl(${170 + n * 70}, 70%, 38%)`}
              strokeWidth={4 + Math.abs(n) * 6}
              strokeLinecap="round"
            />
          )
        })}
      </svg>
    </AbsoluteFill>
  )
}
