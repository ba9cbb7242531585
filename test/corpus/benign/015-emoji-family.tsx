import { AbsoluteFill, spring, useCurrentFrame, useVideoConfig } from 'remotion'

// 👇 ZWJ sequences stay one glyph: split by code point and they fall apart 💥
const PEOPLE = ['👩‍🚀', '👨‍👩‍👧‍👦', '🧑🏽‍🏫', '🏳️‍🌈', '👩🏾‍💻', '🐻‍❄️'] as const

const EmojiFamily = () => {
  const frame = useCurrentFrame()
  const { fps } = useVideoConfig()
  return (
    <AbsoluteFill style={{ background: 'conic-gradient(from 45deg, #fef08a, #fda4af, #a5b4fc, #fef08a)', justifyContent: 'center' }}>
      <div style={{ display: 'flex', justifyContent: 'center', gap: 60, fontSize: 190 }}>
        {PEOPLE.map((who, i) => {
          const pop = spring({ frame: frame - 5 * i, fps, config: { damping: 9, stiffness: 140 } })
          return (
            <span key={who} style={{ display: 'inline-block', transform: `scale(${pop}) rotate(${(1 - pop) * 40}deg)` }}>
              {who}
            </span>
          )
        })}
      </div>
      <h1 style={{ textAlign: 'center', fontSize: 96, color: '#312e81', fontFamily: 'sans-serif' }}>Everyone’s invited 🎉</h1>
    </AbsoluteFill>
  )
}

export default EmojiFamily
