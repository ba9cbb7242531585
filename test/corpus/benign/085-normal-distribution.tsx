import {AbsoluteFill, Easing, interpolate, useCurrentFrame} from 'remotion';

const pdf = (x: number, mu: number, sigma: number): number =>
    Math.exp(-((x - mu) ** 2) / (2 * sigma ** 2)) / (sigma * Math.sqrt(2 * Math.PI));

const area = (from: number, to: number, mu = 0, sigma = 1, slices = 200) => {
    const h = (to - from) / slices;
    let sum = 0;
    for (let i = 0; i < slices; i++) sum += pdf(from + (i + 0.5) * h, mu, sigma);
    return sum * h;
};

const sx = (x: number) => 960 + x * 230;
const sy = (p: number) => 860 - p * 1500;

const curve = (from: number, to: number) =>
    Array.from({length: 101}, (_, i) => from + ((to - from) * i) / 100)
        .map((x) => `${sx(x).toFixed(1)} ${sy(pdf(x, 0, 1)).toFixed(1)}`)
        .join(' L ');

export default function Normal() {
    const frame = useCurrentFrame();
    const z = interpolate(frame, [10, 75], [0.05, 1.96], {easing: Easing.inOut(Easing.quad), extrapolateLeft: 'clamp', extrapolateRight: 'clamp'});
    return (
        <AbsoluteFill style={{background: '#172554', color: 'white'}}>
            <svg viewBox="0 0 1920 1080">
                <path d={`M ${sx(-z)} 860 L ${curve(-z, z)} L ${sx(z)} 860 Z`} fill="#38bdf8" opacity={0.55} />
                <path d={`M ${curve(-3.6, 3.6)}`} fill="none" stroke="#bae6fd" strokeWidth={8} />
                <line x1={100} x2={1820} y1={860} y2={860} stroke="#94a3b8" strokeWidth={4} />
                {[-3, -2, -1, 0, 1, 2, 3].map((k) => (
                    <text key={k} x={sx(k)} y={930} fill="#cbd5e1" fontSize={44} textAnchor="middle" fontFamily="serif" fontStyle="italic">
                        {k === 0 ? 'μ' : `${k > 0 ? '+' : '−'}${Math.abs(k) === 1 ? '' : Math.abs(k)}σ`}
                    </text>
                ))}
                <text x={960} y={150} fill="white" fontSize={80} textAnchor="middle" fontFamily="serif">
                    P(|Z| &lt; {z.toFixed(2)}) = {(area(-z, z) * 100).toFixed(1)}%
                </text>
            </svg>
        </AbsoluteFill>
    );
}
