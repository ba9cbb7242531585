import {AbsoluteFill, Easing, interpolate, useCurrentFrame} from 'remotion';

type Ease = (t: number) => number;

const steps = (n: number): Ease => (t) => Math.floor(t * n) / n;
const compose = (...eases: Ease[]): Ease => (t) => eases.reduce((value, ease) => ease(value), t);
const mirror = (ease: Ease): Ease => (t) => (t < 0.5 ? ease(t * 2) : ease(2 - t * 2));

const track: ReadonlyArray<readonly [string, Ease]> = [
    ['linear', Easing.linear],
    ['cubic in-out', Easing.inOut(Easing.cubic)],
    ['back', Easing.out(Easing.back(2))],
    ['bounce', Easing.bounce],
    ['elastic', Easing.elastic(1.2)],
    ['steps(6)', steps(6)],
    ['mirror ∘ quad', mirror(compose(Easing.quad, Easing.circle))],
    ['bezier', Easing.bezier(0.8, 0, 0.2, 1)],
];

export default function EasingRace() {
    const frame = useCurrentFrame();
    return (
        <AbsoluteFill style={{background: '#fff', padding: '60px 100px', justifyContent: 'space-between', fontFamily: 'monospace'}}>
            {track.map(([name, easing], i) => {
                const x = interpolate(frame, [0, 80], [0, 1100], {easing, extrapolateRight: 'clamp'});
                return (
                    <div key={name} style={{display: 'flex', alignItems: 'center', height: 100, borderBottom: '2px solid #e5e5e5'}}>
                        <div style={{width: 440, fontSize: 44, color: '#525252'}}>{name}</div>
                        <div style={{width: 72, height: 72, borderRadius: i % 2 ? 16 : '50%', background: `hsl(${i * 45} 80% 50%)`, transform: `translateX(${x}px)`}} />
                    </div>
                );
            })}
        </AbsoluteFill>
    );
}
