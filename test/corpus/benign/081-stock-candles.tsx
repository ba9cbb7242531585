import {AbsoluteFill, interpolate, random, useCurrentFrame} from 'remotion';

type Candle = Readonly<{open: number; close: number; high: number; low: number}>;

const candles = Array.from({length: 36}, (_, i) => random(`c${i}`) - 0.46).reduce<Candle[]>((all, change, i) => {
    const open = all.at(-1)?.close ?? 100;
    const close = open + change * 14;
    return [...all, {open, close, high: Math.max(open, close) + random(`h${i}`) * 5, low: Math.min(open, close) - random(`l${i}`) * 5}];
}, []);

const highest = Math.max(...candles.map(({high}) => high));
const lowest = Math.min(...candles.map(({low}) => low));
const y = (price: number) => interpolate(price, [lowest, highest], [960, 160]);

export default function Candles() {
    const frame = useCurrentFrame();
    const visible = candles.slice(0, Math.ceil(interpolate(frame, [0, 70], [4, candles.length], {extrapolateRight: 'clamp'})));
    const last = visible[visible.length - 1];
    const up = last.close >= candles[0].open;

    return (
        <AbsoluteFill style={{backgroundColor: '#131722'}}>
            <svg width="1920" height="1080">
                {visible.map(({open, close, high, low}, i) => {
                    const color = close >= open ? '#26a69a' : '#ef5350';
                    const x = 100 + i * 46;
                    return (
                        <g key={i} stroke={color} fill={color}>
                            <line x1={x} x2={x} y1={y(high)} y2={y(low)} strokeWidth={4} />
                            <rect x={x - 14} width={28} y={Math.min(y(open), y(close))} height={Math.max(2, Math.abs(y(open) - y(close)))} />
                        </g>
                    );
                })}
                <line x1={0} x2={1920} y1={y(last.close)} y2={y(last.close)} stroke="#787b86" strokeDasharray="4 12" strokeWidth={3} />
                <text x={80} y={110} fontSize={72} fill={up ? '#26a69a' : '#ef5350'} fontFamily="sans-serif">
                    {up ? '▲' : '▼'} {last.close.toFixed(2)}
                </text>
            </svg>
        </AbsoluteFill>
    );
}
