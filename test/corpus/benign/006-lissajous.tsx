import {memo, useMemo} from 'react';
import {AbsoluteFill, useCurrentFrame, useVideoConfig} from 'remotion';
import {evolvePath} from '@remotion/paths';

type LissajousProps = {
    readonly a?: number;
    readonly b?: number;
    readonly phase?: number;
};

const Lissajous = memo(({a = 3, b = 4, phase = Math.PI / 2}: LissajousProps) => {
    const frame = useCurrentFrame();
    const {width, height, durationInFrames} = useVideoConfig();

    const path = useMemo(() => {
        const steps = 400;
        const commands: string[] = [];
        for (let i = 0; i <= steps; i++) {
            const t = (i / steps) * Math.PI * 2;
            const x = width / 2 + Math.sin(a * t + phase) * 600;
            const y = height / 2 + Math.sin(b * t) * 400;
            commands.push(`${i ? 'L' : 'M'} ${x.toFixed(2)} ${y.toFixed(2)}`);
        }
        return commands.join(' ');
    }, [a, b, phase, width, height]);

    const {strokeDasharray, strokeDashoffset} = evolvePath(Math.min(1, frame / (durationInFrames - 20)), path);

    return (
        <AbsoluteFill style={{background: 'radial-gradient(circle at center, #1e1b4b, #020617)'}}>
            <svg width={width} height={height}>
                <defs>
                    <linearGradient id="line" x1="0" y1="0" x2="1" y2="1">
                        <stop offset="0%" stopColor="#22d3ee" />
                        <stop offset="100%" stopColor="#e879f9" />
                    </linearGradient>
                </defs>
                <path
                    d={path}
                    stroke="url(#line)"
                    strokeWidth={7}
                    fill="none"
                    strokeDasharray={strokeDasharray}
                    strokeDashoffset={strokeDashoffset}
                />
            </svg>
        </AbsoluteFill>
    );
});

export default Lissajous;
