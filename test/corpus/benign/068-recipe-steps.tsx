import {AbsoluteFill, Easing, interpolate, Series, useCurrentFrame, useVideoConfig} from 'remotion';

const recipe = {
    title: 'Shakshuka',
    steps: [
        {text: 'Soften the onion', emoji: '🧅', frames: 26},
        {text: 'Add tomatoes, simmer', emoji: '🍅', frames: 32},
        {text: 'Crack in four eggs', emoji: '🥚', frames: 32},
    ],
};

const Step = ({text, emoji, index, of}: {text: string; emoji: string; index: number; of: number}) => {
    const frame = useCurrentFrame();
    const {durationInFrames} = useVideoConfig();
    const y = interpolate(frame, [0, 12], [90, 0], {easing: Easing.out(Easing.back(1.6)), extrapolateRight: 'clamp'});
    const left = interpolate(frame, [0, durationInFrames - 1], [100, 0]);

    return (
        <AbsoluteFill style={{alignItems: 'center', justifyContent: 'center', fontFamily: 'sans-serif'}}>
            <div style={{fontSize: 260, transform: `translateY(${y}px)`}}>{emoji}</div>
            <div style={{fontSize: 90, fontWeight: 700, color: '#7c2d12'}}>{text}</div>
            <div style={{fontSize: 44, color: '#c2410c'}}>step {index} of {of}</div>
            <div style={{position: 'absolute', bottom: 0, left: 0, height: 18, width: `${left}%`, background: '#ea580c'}} />
        </AbsoluteFill>
    );
};

export default function Recipe() {
    const {title, steps} = recipe;
    return (
        <AbsoluteFill style={{backgroundColor: '#ffedd5'}}>
            <div style={{position: 'absolute', top: 50, width: '100%', textAlign: 'center', fontSize: 56, fontFamily: 'serif'}}>{title}</div>
            <Series>
                {steps.map(({frames, ...rest}, i) => (
                    <Series.Sequence key={rest.text} durationInFrames={frames}>
                        <Step {...rest} index={i + 1} of={steps.length} />
                    </Series.Sequence>
                ))}
            </Series>
        </AbsoluteFill>
    );
}
