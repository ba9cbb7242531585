import { AbsoluteFill, spring, useCurrentFrame, useVideoConfig } from 'remotion'

const face = {
  position: 'absolute',
  inset: 0,
  borderRadius: 40,
  backfaceVisibility: 'hidden',
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  fontFamily: 'sans-serif',
  textAlign: 'center',
} satisfies React.CSSProperties

export default function FlipCard() {
  const frame = useCurrentFrame()
  const { fps } = useVideoConfig()
  const flip = spring({ frame: frame - 25, fps, config: { damping: 15, stiffness: 60 } })

  return (
    <AbsoluteFill style={{ background: 'linear-gradient(120deg, #312e81, #831843)', perspective: 1600, alignItems: 'center', justifyContent: 'center' }}>
      <div style={{ position: 'relative', width: 900, height: 560, transformStyle: 'preserve-3d', transform: `rotateY(${flip * 180}deg) rotateX(${8 - flip * 8}deg)` }}>
        <div style={{ ...face, background: 'white', color: '#312e81', fontSize: 96 }}>What is 7 × 8?</div>
        <div style={{ ...face, background: '#fde047', color: '#1e1b4b', fontSize: 240, fontWeight: 900, transform: 'rotateY(180deg)' }}>56</div>
      </div>
    </AbsoluteFill>
  )
}
