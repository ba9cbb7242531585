import {LowerThird, useTheme} from '@scenewright/components';
import {AbsoluteFill, interpolate, random, Sequence, useCurrentFrame, useVideoConfig} from 'remotion';

const Skyline = ({color}: {color: string}) => {
    const frame = useCurrentFrame();
    const {width, height} = useVideoConfig();
    return (
        <svg viewBox={`0 0 ${width} ${height}`} style={{position: 'absolute'}}>
            {Array.from({length: 26}, (_, i) => {
                const tall = 200 + random(`tower ${i}`) * 420;
                const lit = interpolate(frame, [i, i + 20], [0.2, 0.8], {extrapolateLeft: 'clamp', extrapolateRight: 'clamp'});
                return <rect key={i} x={i * 76} y={height - tall} width={70} height={tall} fill={color} opacity={lit * (0.4 + (i % 3) * 0.2)} />;
            })}
        </svg>
    );
};

export default function Interview() {
    const {accent, background} = useTheme();
    return (
        <AbsoluteFill data-element-id="root" style={{background}}>
            <Skyline color={accent} />
            <Sequence durationInFrames={50}>
                <LowerThird data-element-id="strap-1" name="Noor van Dijk" role="City planner, Rotterdam" />
            </Sequence>
            <Sequence from={50}>
                <LowerThird data-element-id="strap-2" name="عمر الفاروق" role="Architect" side="right" />
            </Sequence>
        </AbsoluteFill>
    );
}
