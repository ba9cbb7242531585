import { AbsoluteFill, useCurrentFrame } from 'remotion';
import { noise2D } from '@remotion/noise';

const BARS = 48;

const level = (i: number, frame: number) => {
  const bass = Math.exp(-i / 14);
  const beat = Math.abs(Math.sin(frame / 6)) ** 3;
  const grain = (noise2D('spectrum', i / 5, frame / 12) + 1) / 2;
  return Math.min(1, 0.08 + bass * beat * 0.7 + grain * 0.45);
};

export default function Spectrum() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ background: '#09090b', justifyContent: 'center' }}>
      <div style={{ display: 'flex', alignItems: 'center', height: 700, gap: 10, padding: '0 100px' }}>
        {Array.from({ length: BARS }, (_, i) => {
          const value = level(Math.abs(i - BARS / 2), frame);
          return (
            <div
              key={i}
              style={{
                flex: 1,
                height: `${value * 100}%`,
                borderRadius: 20,
                background: `linear-gradient(to top, hsl(${260 + i * 2}, 90%, 60%), hsl(${310 + i * 2}, 95%, 70%))`,
                boxShadow: `0 0 ${value * 40}px hsla(${280 + i * 2}, 90%, 60%, .6)`,
              }}
            />
          );
        })}
      </div>
      <div style={{ textAlign: 'center', color: '#e4e4e7', fontSize: 48, fontFamily: 'sans-serif', letterSpacing: 12 }}>NIGHT DRIVE — 03:14</div>
    </AbsoluteFill>
  );
}
