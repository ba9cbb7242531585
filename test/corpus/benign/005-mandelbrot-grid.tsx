import { useMemo } from 'react';
import { AbsoluteFill, interpolate, interpolateColors, useCurrentFrame } from 'remotion';

const COLUMNS = 64;
const ROWS = 36;
const LIMIT = 40;

function escapeTime(cr: number, ci: number): number {
  let zr = 0;
  let zi = 0;
  for (let n = 0; n < LIMIT; n++) {
    const next = zr * zr - zi * zi + cr;
    zi = 2 * zr * zi + ci;
    zr = next;
    if (zr * zr + zi * zi > 4) return n;
  }
  return LIMIT;
}

const Mandelbrot = () => {
  const frame = useCurrentFrame();

  const grid = useMemo(() => {
    const cells = new Uint8Array(COLUMNS * ROWS);
    for (let row = 0; row < ROWS; row++) {
      for (let column = 0; column < COLUMNS; column++) {
        cells[row * COLUMNS + column] = escapeTime(-2.2 + (column / COLUMNS) * 3.2, -1 + (row / ROWS) * 2);
      }
    }
    return cells;
  }, []);

  const threshold = interpolate(frame, [0, 60], [1, LIMIT], { extrapolateRight: 'clamp' });

  return (
    <AbsoluteFill style={{ backgroundColor: '#020617' }}>
      <svg viewBox={`0 0 ${COLUMNS} ${ROWS}`} width={1920} height={1080} shapeRendering="crispEdges">
        {Array.from(grid, (n, i) => {
          if (n > threshold) return null;
          const fill = n === LIMIT ? '#000000' : interpolateColors(n, [0, 8, 20, LIMIT], ['#0f172a', '#4f46e5', '#f472b6', '#fef08a']);
          return <rect key={i} x={i % COLUMNS} y={Math.floor(i / COLUMNS)} width={1} height={1} fill={fill} />;
        })}
      </svg>
      <h2 style={{ position: 'absolute', left: 80, bottom: 40, color: 'white', fontSize: 72, fontFamily: 'monospace' }}>
        z → z² + c
      </h2>
    </AbsoluteFill>
  );
};

export default Mandelbrot;
