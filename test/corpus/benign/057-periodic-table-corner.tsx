import {AbsoluteFill, random, interpolate, useCurrentFrame} from 'remotion';

type Family = 'alkali' | 'noble' | 'nonmetal' | 'halogen';

const family = {
    alkali: {fill: '#fecaca', ink: '#7f1d1d'},
    noble: {fill: '#ddd6fe', ink: '#4c1d95'},
    nonmetal: {fill: '#bbf7d0', ink: '#14532d'},
    halogen: {fill: '#fde68a', ink: '#78350f'},
} as const satisfies Record<Family, {fill: string; ink: string}>;

// [number, symbol, name, family, column, row]
const elements: ReadonlyArray<[number, string, string, Family, number, number]> = [
    [1, 'H', 'Hydrogen', 'nonmetal', 1, 1],
    [3, 'Li', 'Lithium', 'alkali', 1, 2],
    [11, 'Na', 'Sodium', 'alkali', 1, 3],
    [7, 'N', 'Nitrogen', 'nonmetal', 3, 2],
    [8, 'O', 'Oxygen', 'nonmetal', 4, 2],
    [9, 'F', 'Fluorine', 'halogen', 5, 2],
    [17, 'Cl', 'Chlorine', 'halogen', 5, 3],
    [2, 'He', 'Helium', 'noble', 6, 1],
    [10, 'Ne', 'Neon', 'noble', 6, 2],
    [18, 'Ar', 'Argon', 'noble', 6, 3],
];

export default function PeriodicCorner() {
    const frame = useCurrentFrame();
    return (
        <AbsoluteFill style={{background: '#fafaf9', padding: 80, display: 'grid', gridTemplateColumns: 'repeat(6, 1fr)', gridTemplateRows: 'repeat(3, 1fr)', gap: 20, fontFamily: 'sans-serif'}}>
            {elements.map(([z, symbol, name, kind, gridColumn, gridRow]) => {
                const delay = random(symbol) * 25;
                const opacity = interpolate(frame - delay, [0, 10], [0, 1], {extrapolateLeft: 'clamp', extrapolateRight: 'clamp'});
                const {fill, ink} = family[kind];
                return (
                    <div key={z} style={{gridColumn, gridRow, opacity, background: fill, color: ink, borderRadius: 20, padding: 24}}>
                        <div style={{fontSize: 34}}>{z}</div>
                        <div style={{fontSize: 110, fontWeight: 800, lineHeight: 1}}>{symbol}</div>
                        <div style={{fontSize: 34}}>{name}</div>
                    </div>
                );
            })}
        </AbsoluteFill>
    );
}
