import {AbsoluteFill, interpolateColors, random, useCurrentFrame} from 'remotion'

const DAY = 86_400_000
const FIRST = Date.UTC(2030, 0, 6) // a Sunday
const NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

const days = Array.from({length: 26 * 7}, (_, i) => {
  const date = new Date(FIRST + i * DAY)
  const iso = date.toISOString().slice(0, 10)
  const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6
  return {iso, month: date.getUTCMonth() + 1, column: Math.floor(i / 7), row: i % 7, commits: Math.floor(random(iso) * (weekend ? 5 : 14))}
})

const total = days.reduce((sum, {commits}) => sum + commits, 0)

export default function Heatmap() {
  const frame = useCurrentFrame()
  const shownColumns = frame / 2.4
  return (
    <AbsoluteFill style={{background: '#0d1117', color: '#c9d1d9', fontFamily: 'sans-serif', padding: 100}}>
      <h1 style={{fontSize: 64}}>{new Intl.NumberFormat('en-US').format(total)} contributions</h1>
      <svg viewBox="-3.2 -1 29.4 9" width={1720}>
        {NAMES.map((name, row) => row % 2 === 1 && <text key={name} x={-0.4} y={row + 0.7} fontSize={0.75} fill="#8b949e" textAnchor="end">{name}</text>)}
        {days.map(({iso, column, row, commits}) => (
          <rect
            key={iso}
            x={column + 0.08}
            y={row + 0.08}
            width={0.84}
            height={0.84}
            rx={0.18}
            fill={column < shownColumns ? interpolateColors(commits, [0, 4, 13], ['#161b22', '#006d32', '#39d353']) : '#161b22'}
          />
        ))}
      </svg>
    </AbsoluteFill>
  )
}
