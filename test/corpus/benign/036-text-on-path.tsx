import {AbsoluteFill, interpolate, useCurrentFrame} from 'remotion';

const RIVER = 'M -100 620 C 300 300 560 300 900 560 S 1500 860 2020 440';

const TextOnPath: React.FC<{line?: string}> = ({line = 'the river carries every word we drop into it · '}) => {
    const frame = useCurrentFrame();
    const offset = interpolate(frame, [0, 90], [60, -30]);
    return (
        <AbsoluteFill style={{background: '#fefce8'}}>
            <svg width="1920" height="1080" viewBox="0 0 1920 1080">
                <path id="river" d={RIVER} fill="none" stroke="#7dd3fc" strokeWidth={140} strokeLinecap="round" />
                <text fontSize={76} fontFamily="Georgia, serif" fontStyle="italic" fill="#0c4a6e" dy={24}>
                    <textPath href="#river" startOffset={`${offset}%`}>
                        {line.repeat(3)}
                    </textPath>
                </text>
            </svg>
        </AbsoluteFill>
    );
};

export default TextOnPath;
