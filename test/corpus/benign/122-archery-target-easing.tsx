import {AbsoluteFill, Easing, interpolate, random, spring, useCurrentFrame, useVideoConfig} from 'remotion';

/** One shot: where it lands (in ring widths from the centre) and the frame it lands on. */
type Shot = {readonly angle: number; readonly distance: number; readonly lands: number};

const RINGS = [
    {points: 2, fill: '#f8fafc'},
    {points: 4, fill: '#1e293b'},
    {points: 6, fill: '#38bdf8'},
    {points: 8, fill: '#ef4444'},
    {points: 10, fill: '#facc15'},
] as const;

const RING_WIDTH = 80;

const shots: readonly Shot[] = Array.from({length: 6}, (_, i) => ({
    angle: random(`angle-${i}`) * 2 * Math.PI,
    distance: random(`distance-${i}`) ** 1.5 * 4.4,
    lands: 12 + i * 11,
}));

const pointsOf = ({distance}: Shot): number => {
    const ring = RINGS.length - 1 - Math.floor(distance);
    return RINGS[Math.max(0, ring)]?.points ?? 0;
};

const Arrow = ({shot}: {shot: Shot}) => {
    const frame = useCurrentFrame();
    const {fps} = useVideoConfig();
    const flight = interpolate(frame, [shot.lands - 8, shot.lands], [0, 1], {
        easing: Easing.in(Easing.quad),
        extrapolateLeft: 'clamp',
        extrapolateRight: 'clamp',
    });
    if (flight === 0) return null;

    const wobble = frame < shot.lands ? 0 : (1 - spring({frame: frame - shot.lands, fps, config: {damping: 6, stiffness: 300}})) * 14;
    const x = 700 + Math.cos(shot.angle) * shot.distance * RING_WIDTH;
    const y = 540 + Math.sin(shot.angle) * shot.distance * RING_WIDTH;
    const away = (1 - flight) * 900;

    return (
        <g transform={`translate(${x + away} ${y - away * 0.4}) rotate(${-22 + wobble})`}>
            <line x1={0} x2={150} stroke="#78350f" strokeWidth={8} strokeLinecap="round" />
            <path d="M 120 -20 L 160 0 L 120 20 M 140 -20 L 180 0 L 140 20" stroke="#be123c" strokeWidth={7} fill="none" />
            <circle r={8} fill="#0f172a" />
        </g>
    );
};

export default function ArcheryTarget() {
    const frame = useCurrentFrame();
    const landed = shots.filter((shot) => frame >= shot.lands);
    const score = landed.map(pointsOf).reduce((sum, points) => sum + points, 0);

    return (
        <AbsoluteFill style={{background: 'linear-gradient(#bbf7d0, #86efac)'}}>
            <svg viewBox="0 0 1920 1080">
                {RINGS.map(({points, fill}, i) => (
                    <circle key={points} cx={700} cy={540} r={(RINGS.length - i) * RING_WIDTH} fill={fill} stroke="#0f172a" strokeWidth={2} />
                ))}
                {shots.map((shot) => (
                    <Arrow key={shot.lands} shot={shot} />
                ))}
                <g fontFamily="sans-serif" fill="#14532d">
                    <text x={1320} y={340} fontSize={64}>
                        shot {landed.length} / {shots.length}
                    </text>
                    <text x={1320} y={540} fontSize={200} fontWeight={800}>
                        {score}
                    </text>
                    <text x={1320} y={640} fontSize={48} fillOpacity={0.7}>
                        {landed.length > 0 ? `last: ${pointsOf(landed[landed.length - 1])} points` : 'take aim…'}
                    </text>
                </g>
            </svg>
        </AbsoluteFill>
    );
}
