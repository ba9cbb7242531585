import * as React from 'react';
import { AbsoluteFill, interpolate, useCurrentFrame } from 'remotion';

interface LettersProps extends React.HTMLAttributes<HTMLSpanElement> {
  text: string;
  amplitude?: number;
}

const Letters = ({ text, amplitude = 30, style, ...rest }: LettersProps) => {
  const frame = useCurrentFrame();
  return (
    <span {...rest} style={{ display: 'inline-flex', ...style }}>
      {[...text].map((letter, i) => (
        <span
          key={i}
          style={{
            whiteSpace: 'pre',
            transform: `translateY(${Math.sin(frame / 7 - i * 0.5) * amplitude}px)`,
            opacity: interpolate(frame - i * 2, [0, 8], [0, 1], { extrapolateLeft: 'clamp', extrapolateRight: 'clamp' }),
          }}
        >
          {letter}
        </span>
      ))}
    </span>
  );
};

const WavyTitle = () => (
  <AbsoluteFill style={{ background: 'linear-gradient(135deg, #06b6d4, #3b82f6 60%, #1e3a8a)', alignItems: 'center', justifyContent: 'center' }}>
    <Letters text="Surf’s up 🌊" amplitude={44} title="headline" style={{ fontSize: 220, color: 'white', fontWeight: 800, fontFamily: 'sans-serif' }} />
    <Letters text="a short film about waves" amplitude={10} style={{ fontSize: 64, color: '#cffafe', fontFamily: 'serif', fontStyle: 'italic' }} />
  </AbsoluteFill>
);

export default WavyTitle;
