import {memo, useMemo} from 'react';
import {AbsoluteFill, random, spring, useCurrentFrame, useVideoConfig} from 'remotion';

const COLORS = ['#f43f5e', '#f59e0b', '#10b981', '#3b82f6', '#a855f7'];
const GRAVITY = 0.55;

function Confetti({seed = 'party', count = 140}: {seed?: string; count?: number}) {
  const frame = useCurrentFrame();
  const {fps, width, height} = useVideoConfig();

  const pieces = useMemo(
    () =>
      Array.from({length: count}, (_, i) => {
        const r = (what: string) => random(`${seed}/${what}/${i}`);
        const angle = -Math.PI / 2 + (r('angle') - 0.5) * 1.9;
        const speed = 14 + r('speed') * 24;
        return {vx: Math.cos(angle) * speed, vy: Math.sin(angle) * speed, spin: (r('spin') - 0.5) * 40, color: COLORS[i % COLORS.length], w: 14 + r('w') * 18};
      }),
    [count, seed],
  );

  const pop = spring({frame, fps, config: {damping: 8}});

  return (
    <AbsoluteFill style={{background: '#1e1b4b', alignItems: 'center', justifyContent: 'center'}}>
      {pieces.map(({vx, vy, spin, color, w}, i) => (
        <div
          key={i}
          style={{
            position: 'absolute',
            left: width / 2 + vx * frame,
            top: height * 0.8 + vy * frame + (GRAVITY * frame ** 2) / 2,
            width: w,
            height: w * 0.5,
            background: color,
            transform: `rotate(${spin * frame}deg) rotateX(${frame * 13 + i * 30}deg)`,
          }}
        />
      ))}
      <div style={{fontSize: 170, fontWeight: 900, color: 'white', fontFamily: 'sans-serif', transform: `scale(${pop})`}}>10,000 subs!</div>
    </AbsoluteFill>
  );
}

export default memo(Confetti);
