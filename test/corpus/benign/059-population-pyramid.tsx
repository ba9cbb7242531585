import {AbsoluteFill, Easing, interpolate, useCurrentFrame} from 'remotion'

const byAge: { [band: string]: { women: number; men: number } } = {
  '80+': {women: 5.1, men: 3.2},
  '60–79': {women: 11.8, men: 10.9},
  '40–59': {women: 14.2, men: 14.4},
  '20–39': {women: 12.7, men: 13.3},
  '0–19': {women: 7.0, men: 7.4},
}

const bands = Object.keys(byAge)
const percent = new Intl.NumberFormat('en-US', {style: 'percent', minimumFractionDigits: 1})

const Bar = (props: {share: number; color: string; align: 'left' | 'right'; grow: number}) => {
  const {share, color, align, grow} = props
  return (
    <div style={{flex: 1, display: 'flex', flexDirection: align === 'left' ? 'row' : 'row-reverse', alignItems: 'center', gap: 20}}>
      <div style={{width: share * 44 * grow, height: 110, background: color}} />
      <span style={{fontSize: 40, color}}>{percent.format((share * grow) / 100)}</span>
    </div>
  )
}

export default function Pyramid() {
  const frame = useCurrentFrame()
  const grow = interpolate(frame, [0, 40], [0, 1], {easing: Easing.out(Easing.cubic), extrapolateRight: 'clamp'})
  return (
    <AbsoluteFill style={{background: '#fff', fontFamily: 'sans-serif', padding: 80, gap: 24}}>
      <h2 style={{fontSize: 60, margin: 0, textAlign: 'center'}}>Population by age</h2>
      {bands.map((band) => (
        <div key={band} style={{display: 'flex', alignItems: 'center', gap: 20}}>
          <Bar align="right" color="#be185d" grow={grow} share={byAge[band].women} />
          <b style={{width: 160, textAlign: 'center', fontSize: 42}}>{band}</b>
          <Bar align="left" color="#0369a1" grow={grow} share={byAge[band]?.men ?? 0} />
        </div>
      ))}
    </AbsoluteFill>
  )
}
