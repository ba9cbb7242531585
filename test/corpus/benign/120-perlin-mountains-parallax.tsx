import {noise2D, noise4D} from '@remotion/noise'
import {AbsoluteFill, useCurrentFrame, useVideoConfig} from 'remotion'

type Layer = {seed: string; base: number; height: number; speed: number; color: string}

const layers: Layer[] = [
  {seed: 'far', base: 520, height: 200, speed: 1, color: '#a78bfa'},
  {seed: 'mid', base: 680, height: 170, speed: 3, color: '#7c3aed'},
  {seed: 'near', base: 840, height: 140, speed: 7, color: '#4c1d95'},
  {seed: 'front', base: 980, height: 90, speed: 14, color: '#2e1065'},
]

const ridge = ({seed, base, height, speed}: Layer, frame: number, width: number): string => {
  const commands = [`M 0 1080`]
  for (let x = 0; x <= width; x += 16) {
    const at = (x + frame * speed) / 420
    const y = base + noise2D(seed, at, 0) * height + noise2D(`${seed}-detail`, at * 4, 1) * height * 0.2
    commands.push(`L ${x} ${y.toFixed(1)}`)
  }
  commands.push(`L ${width} 1080 Z`)
  return commands.join(' ')
}

export default function Parallax() {
  const frame = useCurrentFrame()
  const {width, height} = useVideoConfig()
  const sunY = 320 + noise4D('sun', frame / 90, 0, 0, 0) * 20
  return (
    <AbsoluteFill style={{background: 'linear-gradient(to bottom, #fdba74, #fecdd3 45%, #ddd6fe)'}}>
      <svg viewBox={`0 0 ${width} ${height}`}>
        <circle cx={1380} cy={sunY} r={120} fill='#fff7ed' />
        {layers.map((layer) => <path key={layer.seed} d={ridge(layer, frame, width)} fill={layer.color} />)}
      </svg>
    </AbsoluteFill>
  )
}
