import { AbsoluteFill, interpolate, useCurrentFrame } from 'remotion';

const A = 'A'.charCodeAt(0);

const shift = (text: string, by: number) =>
  text.replace(/[A-Z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - A + by + 26) % 26) + A));

const SECRET = 'EVAL THE WINDOW, FETCH THE DOCUMENT';

export default function Caesar() {
  const frame = useCurrentFrame();
  const by = Math.floor(interpolate(frame, [10, 80], [13, 0], { extrapolateLeft: 'clamp', extrapolateRight: 'clamp' }));
  return (
    <AbsoluteFill style={{ background: '#0a0f0a', color: '#33ff66', fontFamily: 'monospace', justifyContent: 'center', padding: 100 }}>
      <div style={{ fontSize: 44, opacity: 0.6 }}>// key = {by}; "ciphertext" below</div>
      <div style={{ fontSize: 80, letterSpacing: 4, margin: '50px 0', minHeight: 200 }}>{shift(SECRET, by)}</div>
      <div style={{ display: 'flex', fontSize: 40 }}>
        {Array.from({ length: 26 }, (_, i) => String.fromCharCode(A + i)).map((letter) => (
          <div key={letter} style={{ flex: 1, textAlign: 'center' }}>
            <div>{letter}</div>
            <div style={{ opacity: 0.5 }}>↓</div>
            <div style={{ color: '#fff' }}>{shift(letter, by)}</div>
          </div>
        ))}
      </div>
    </AbsoluteFill>
  );
}
