import type {CSSProperties} from 'react';
import {AbsoluteFill, interpolate, useCurrentFrame} from 'remotion';

const themes = {
    ocean: {'--bg': '#082f49', '--fg': '#e0f2fe', '--accent': '#38bdf8'} as CSSProperties,
    ember: {'--bg': '#431407', '--fg': '#ffedd5', '--accent': '#fb923c'} as CSSProperties,
};

type ThemeName = keyof typeof themes;

const Half = ({theme, children}: {theme: ThemeName; children: React.ReactNode}) => (
    <section
        style={{
            ...themes[theme],
            flex: 1,
            background: 'var(--bg)',
            color: 'var(--fg)',
            display: 'grid',
            placeItems: 'center',
            border: '10px solid var(--accent)',
        }}
    >
        {children}
    </section>
);

export default function TwoThemes() {
    const frame = useCurrentFrame();
    const size = interpolate(frame, [0, 30], [40, 110], {extrapolateRight: 'clamp'});
    return (
        <AbsoluteFill style={{flexDirection: 'row', fontFamily: 'sans-serif'}}>
            <Half theme="ocean">
                <h1 style={{fontSize: size, textShadow: '0 0 40px var(--accent)'}}>Before</h1>
            </Half>
            <Half theme="ember">
                <h1 style={{fontSize: `calc(${size}px + 8px)`, color: 'var(--accent, orange)'}}>After</h1>
            </Half>
        </AbsoluteFill>
    );
}
