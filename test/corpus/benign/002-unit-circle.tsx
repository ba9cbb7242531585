import {AbsoluteFill, interpolate, useCurrentFrame, useVideoConfig} from 'remotion';

const R = 320;
const CX = 520;
const CY = 540;

const deg = (radians: number): string => `${Math.round((radians * 180) / Math.PI)}°`;

export const UnitCircle = () => {
    const frame = useCurrentFrame();
    const {durationInFrames} = useVideoConfig();
    const theta = interpolate(frame, [0, durationInFrames], [0, 2 * Math.PI]);
    const [cos, sin] = [Math.cos(theta), Math.sin(theta)];
    const px = CX + R * cos;
    const py = CY - R * sin;
    const large = theta > Math.PI ? 1 : 0;

    const rows: Array<{label: string; value: string; color: string}> = [
        {label: 'θ', value: deg(theta), color: '#fbbf24'},
        {label: 'cos θ', value: cos.toFixed(2), color: '#60a5fa'},
        {label: 'sin θ', value: sin.toFixed(2), color: '#f472b6'},
    ];

    return (
        <AbsoluteFill style={{background: '#111827'}} data-element-id="root">
            <svg viewBox="0 0 1920 1080" width={1920} height={1080}>
                <circle cx={CX} cy={CY} r={R} fill="none" stroke="#374151" strokeWidth={6} />
                <path
                    d={`M ${CX} ${CY} L ${CX + 90} ${CY} A 90 90 0 ${large} 0 ${CX + 90 * cos} ${CY - 90 * sin} Z`}
                    fill="#fbbf2455"
                />
                <line x1={CX} y1={CY} x2={px} y2={CY} stroke="#60a5fa" strokeWidth={10} />
                <line x1={px} y1={CY} x2={px} y2={py} stroke="#f472b6" strokeWidth={10} />
                <line x1={CX} y1={CY} x2={px} y2={py} stroke="white" strokeWidth={5} />
                <circle cx={px} cy={py} r={16} fill="white" />
                {rows.map((row, i) => (
                    <text key={row.label} x={1100} y={400 + i * 150} fontSize={96} fill={row.color} fontFamily="monospace">
                        {row.label} = {row.value}
                    </text>
                ))}
            </svg>
        </AbsoluteFill>
    );
};

export default UnitCircle;
