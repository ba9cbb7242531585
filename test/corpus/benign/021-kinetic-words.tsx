import {AbsoluteFill, interpolate, spring, useCurrentFrame, useVideoConfig} from 'remotion';

const SENTENCE = 'Ideas move fast. Make them stay.';
const WORDS = SENTENCE.split(/\s+/);
const EVERY = 9;

const KineticWords: React.FC = () => {
    const frame = useCurrentFrame();
    const {fps, width} = useVideoConfig();
    const current = Math.min(WORDS.length - 1, Math.floor(frame / EVERY));
    const local = frame - current * EVERY;
    const punch = spring({frame: local, fps, durationInFrames: EVERY, config: {damping: 12, mass: 0.4}});
    const dark = current % 2 === 0;

    return (
        <AbsoluteFill style={{backgroundColor: dark ? '#0a0a0a' : '#facc15', justifyContent: 'center', alignItems: 'center'}}>
            <div
                style={{
                    color: dark ? '#facc15' : '#0a0a0a',
                    fontSize: width / 6,
                    fontWeight: 900,
                    fontFamily: 'Arial Black, sans-serif',
                    letterSpacing: '-0.04em',
                    transform: `scale(${0.6 + 0.4 * punch}) rotate(${interpolate(punch, [0, 1], [dark ? -8 : 8, 0])}deg)`,
                }}
            >
                {WORDS[current]}
            </div>
            <div style={{position: 'absolute', bottom: 80, display: 'flex', gap: 14}}>
                {WORDS.map((w, i) => (
                    <span key={w} style={{width: 60, height: 10, background: i <= current ? '#ef4444' : '#9ca3af'}} />
                ))}
            </div>
        </AbsoluteFill>
    );
};

export default KineticWords;
