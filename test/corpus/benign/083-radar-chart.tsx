import React from 'react'
import {AbsoluteFill, interpolate, interpolateColors, useCurrentFrame} from 'remotion'

const AXES = ['Speed', 'Power', 'Range', 'Comfort', 'Price', 'Style'] as const
type Axis = (typeof AXES)[number]
type Scores = Record<Axis, number>

const cars: {name: string; color: string; scores: Scores}[] = [
  {name: 'Comet', color: '#f43f5e', scores: {Speed: 9, Power: 8, Range: 5, Comfort: 4, Price: 3, Style: 9}},
  {name: 'Mule', color: '#10b981', scores: {Speed: 4, Power: 6, Range: 9, Comfort: 7, Price: 8, Style: 4}},
]

const polar = (i: number, r: number) => {
  const a = (i / AXES.length) * Math.PI * 2 - Math.PI / 2
  return `${(960 + Math.cos(a) * r).toFixed(1)},${(540 + Math.sin(a) * r).toFixed(1)}`
}

const Radar: React.FC<{scores: Scores; color: string; grow: number}> = ({scores, color, grow}) => (
  <polygon points={AXES.map((axis, i) => polar(i, scores[axis] * 40 * grow)).join(' ')} fill={color} fillOpacity={0.3} stroke={color} strokeWidth={7} />
)

export default function RadarScene() {
  const frame = useCurrentFrame()
  const background = interpolateColors(frame, [0, 90], ['#fafafa', '#eef2ff'])
  return (
    <AbsoluteFill style={{background}}>
      <svg viewBox="0 0 1920 1080" fontFamily="sans-serif">
        {[2, 4, 6, 8, 10].map((ring) => <polygon key={ring} points={AXES.map((_, i) => polar(i, ring * 40)).join(' ')} fill="none" stroke="#d4d4d8" strokeWidth={2} />)}
        {AXES.map((axis, i) => {
          const [x, y] = polar(i, 455).split(',').map(Number)
          return <text key={axis} x={x} y={y + 12} fontSize={42} textAnchor="middle" fill="#3f3f46">{axis}</text>
        })}
        {cars.map(({name, ...car}, i) => (
          <React.Fragment key={name}>
            <Radar {...car} grow={interpolate(frame, [i * 15, i * 15 + 25], [0, 1], {extrapolateLeft: 'clamp', extrapolateRight: 'clamp'})} />
            <text x={140} y={180 + i * 90} fontSize={64} fontWeight={700} fill={car.color}>{name}</text>
          </React.Fragment>
        ))}
      </svg>
    </AbsoluteFill>
  )
}
