import {AbsoluteFill, interpolate, useCurrentFrame} from 'remotion';

type Props = {title?: string; colors?: readonly string[]};

const shine = (at: number, colors: readonly string[]) =>
    `linear-gradient(100deg, ${colors.map((c, i) => `${c} ${((i / (colors.length - 1)) * 100 + at).toFixed(1)}%`).join(', ')})`;

const Headline = ({title = 'Launch week', colors = ['#f0abfc', '#ffffff', '#818cf8', '#22d3ee']}: Props) => {
    const frame = useCurrentFrame();
    return (
        <AbsoluteFill style={{backgroundColor: '#09090b', justifyContent: 'center', alignItems: 'center'}}>
            <h1
                style={{
                    fontSize: 230,
                    margin: 0,
                    fontFamily: 'Inter, Helvetica, sans-serif',
                    fontWeight: 900,
                    backgroundImage: shine(interpolate(frame, [0, 90], [-40, 40]), colors),
                    backgroundClip: 'text',
                    WebkitBackgroundClip: 'text',
                    color: 'transparent',
                }}
            >
                {title}
            </h1>
            <p style={{color: '#71717a', fontSize: 52, fontFamily: 'monospace'}}>five days / five releases / zero excuses</p>
        </AbsoluteFill>
    );
};

export default Headline;
