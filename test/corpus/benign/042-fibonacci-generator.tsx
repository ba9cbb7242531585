import {AbsoluteFill, interpolate, useCurrentFrame} from 'remotion';

function* fibonacci(count: number): Generator<number, void, undefined> {
    let [a, b] = [1, 1];
    for (let i = 0; i < count; i++) {
        yield a;
        [a, b] = [b, a + b];
    }
}

type Square = {x: number; y: number; size: number};

const HUES = [12, 32, 48, 96, 160, 200, 240, 280, 320];

function spiralSquares(sizes: number[]): Square[] {
    const squares: Square[] = [];
    let [left, top, right, bottom] = [0, 0, 0, 0];
    sizes.forEach((size, i) => {
        switch (i % 4) {
            case 0:
                squares.push({x: right, y: top, size});
                right += size;
                bottom = Math.max(bottom, top + size);
                break;
            case 1:
                squares.push({x: right - size, y: bottom, size});
                bottom += size;
                left = Math.min(left, right - size);
                break;
            case 2:
                squares.push({x: left - size, y: bottom - size, size});
                left -= size;
                break;
            default:
                squares.push({x: left, y: top - size, size});
                top -= size;
        }
    });
    return squares;
}

const squares = spiralSquares([...fibonacci(9)]);

export default function FibonacciSquares() {
    const frame = useCurrentFrame();
    return (
        <AbsoluteFill style={{background: '#fff'}}>
            <svg viewBox="-33 -32 90 50" width={1920} height={1080}>
                {squares.map(({x, y, size}, i) => {
                    const o = interpolate(frame, [i * 4, i * 4 + 10], [0, 1], {extrapolateLeft: 'clamp', extrapolateRight: 'clamp'});
                    return (
                        <g key={i} opacity={o}>
                            <rect x={x} y={y} width={size} height={size} fill={`hsl(${HUES[i]} 85% 65%)`} stroke="white" strokeWidth={0.3} />
                            <text x={x + size / 2} y={y + size / 2} fontSize={size / 3} textAnchor="middle" dominantBaseline="central" fill="white">
                                {size}
                            </text>
                        </g>
                    );
                })}
            </svg>
        </AbsoluteFill>
    );
}
