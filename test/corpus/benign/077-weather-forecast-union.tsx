import {AbsoluteFill, interpolate, useCurrentFrame} from 'remotion';

type Weather =
    | {type: 'sun'; uv: number}
    | {type: 'rain'; millimetres: number}
    | {type: 'wind'; kmh: number; from: 'N' | 'E' | 'S' | 'W'};

const forecast: [day: string, degrees: number, weather: Weather][] = [
    ['Mon', 21, {type: 'sun', uv: 6}],
    ['Tue', 17, {type: 'rain', millimetres: 12}],
    ['Wed', 15, {type: 'wind', kmh: 48, from: 'W'}],
    ['Thu', 24, {type: 'sun', uv: 8}],
];

const describe = (weather: Weather): string => {
    switch (weather.type) {
        case 'sun':
            return `UV ${weather.uv}`;
        case 'rain':
            return `${weather.millimetres} mm`;
        case 'wind':
            return `${weather.kmh} km/h ${weather.from}`;
    }
};

const Icon = ({weather, frame}: {weather: Weather; frame: number}) => {
    if (weather.type === 'sun') {
        return (
            <g transform={`rotate(${frame * 2})`} stroke="#f59e0b" strokeWidth={10} strokeLinecap="round">
                <circle r={50} fill="#fbbf24" />
                {[...Array(8)].map((_, i) => <line key={i} y1={-70} y2={-96} transform={`rotate(${i * 45})`} />)}
            </g>
        );
    }
    if (weather.type === 'rain') {
        return (
            <g>
                <path d="M-80 10 a50 50 0 0 1 60 -60 a60 60 0 0 1 100 30 a40 40 0 0 1 0 70 h-130 a40 40 0 0 1 -30 -40" fill="#94a3b8" />
                {[-50, 0, 50].map((x, i) => <line key={x} x1={x} x2={x - 8} y1={66 + ((frame * 3 + i * 14) % 40)} y2={88 + ((frame * 3 + i * 14) % 40)} stroke="#38bdf8" strokeWidth={8} />)}
            </g>
        );
    }
    return (
        <g fill="none" stroke="#64748b" strokeWidth={12} strokeLinecap="round">
            {[-40, 0, 40].map((y) => <path key={y} d={`M ${-90 + Math.sin(frame / 8 + y) * 14} ${y} h 140 q 40 0 40 -30`} />)}
        </g>
    );
};

export default function Forecast() {
    const frame = useCurrentFrame();
    return (
        <AbsoluteFill style={{background: '#e0f2fe', display: 'grid', gridAutoFlow: 'column', gridAutoColumns: '1fr', alignItems: 'center', fontFamily: 'sans-serif', color: '#0c4a6e'}}>
            {forecast.map(([day, degrees, weather], i) => (
                <div key={day} style={{textAlign: 'center', opacity: interpolate(frame, [i * 6, i * 6 + 10], [0, 1], {extrapolateLeft: 'clamp', extrapolateRight: 'clamp'})}}>
                    <div style={{fontSize: 64}}>{day}</div>
                    <svg viewBox="-130 -130 260 260" width={360}><Icon weather={weather} frame={frame} /></svg>
                    <div style={{fontSize: 110, fontWeight: 800}}>{degrees}°</div>
                    <div style={{fontSize: 46, color: '#0369a1'}}>{describe(weather)}</div>
                </div>
            ))}
        </AbsoluteFill>
    );
}
