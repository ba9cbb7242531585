import {AbsoluteFill, interpolate, useCurrentFrame} from 'remotion'

const blobs = [
  {left: '12%', top: '10%', size: 620, color: '#f472b6'},
  {left: '52%', top: '38%', size: 700, color: '#60a5fa'},
  {left: '30%', top: '52%', size: 480, color: '#facc15'},
]

const Glass = () => {
  const frame = useCurrentFrame()
  const rise = interpolate(frame, [0, 25], [120, 0], {extrapolateRight: 'clamp'})
  return (
    <AbsoluteFill style={{background: '#1e1b4b', overflow: 'hidden'}}>
      {blobs.map(({size, color, ...position}, i) => (
        <div
          key={color}
          style={{
            position: 'absolute',
            ...position,
            width: size,
            height: size,
            borderRadius: '50%',
            background: `radial-gradient(circle at 30% 30%, ${color}, ${color}00 70%)`,
            translate: `${Math.sin(frame / 20 + i * 2) * 60}px ${Math.cos(frame / 24 + i) * 40}px`,
          }}
        />
      ))}
      <AbsoluteFill style={{alignItems: 'center', justifyContent: 'center'}}>
        <div
          style={{
            width: 1100,
            padding: '90px 100px',
            borderRadius: 48,
            background: 'rgba(255, 255, 255, 0.12)',
            backdropFilter: 'blur(30px) saturate(140%)',
            border: '2px solid rgba(255, 255, 255, 0.35)',
            color: 'white',
            fontFamily: 'sans-serif',
            transform: `translateY(${rise}px)`,
          }}
        >
          <div style={{fontSize: 100, fontWeight: 800}}>Weather, softly.</div>
          <div style={{fontSize: 48, opacity: 0.8}}>23° and clear in Lisbon &mdash; 🌤️ until 19:00</div>
        </div>
      </AbsoluteFill>
    </AbsoluteFill>
  )
}

export default Glass
