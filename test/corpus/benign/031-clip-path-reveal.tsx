import {AbsoluteFill, Easing, interpolate, useCurrentFrame} from 'remotion';

const PANELS = [
    {word: 'MOUNTAIN', from: '#1e3a8a', to: '#60a5fa'},
    {word: 'FOREST', from: '#14532d', to: '#86efac'},
    {word: 'DESERT', from: '#7c2d12', to: '#fdba74'},
];

export default function ClipReveal() {
    const frame = useCurrentFrame();
    return (
        <AbsoluteFill style={{background: 'black'}}>
            {PANELS.map(({word, from, to}, i) => {
                const start = i * 25;
                const radius = interpolate(frame, [start, start + 28], [0, 120], {
                    easing: Easing.inOut(Easing.cubic),
                    extrapolateLeft: 'clamp',
                    extrapolateRight: 'clamp',
                });
                const shape =
                    i === 1
                        ? `polygon(0 0, ${radius}% 0, ${radius - 20}% 100%, 0 100%)`
                        : i === 2
                          ? `inset(${Math.max(0, 50 - radius / 2)}% 0 round ${Math.max(0, 60 - radius)}px)`
                          : `circle(${radius}% at 50% 50%)`;
                return (
                    <AbsoluteFill key={word} style={{clipPath: shape, background: `linear-gradient(160deg, ${from}, ${to})`, alignItems: 'center', justifyContent: 'center'}}>
                        <span style={{fontSize: 240, fontWeight: 900, color: 'white', mixBlendMode: 'overlay', fontFamily: 'sans-serif'}}>{word}</span>
                    </AbsoluteFill>
                );
            })}
        </AbsoluteFill>
    );
}
