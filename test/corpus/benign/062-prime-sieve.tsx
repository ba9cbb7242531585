import {AbsoluteFill, useCurrentFrame} from 'remotion';

const N = 120;

/** For every number the prime that crossed it out, or 0 while it stands. */
function sieve(limit: number): Uint16Array {
    const crossedBy = new Uint16Array(limit + 1);
    next: for (let p = 2; p <= limit; p++) {
        if (crossedBy[p] !== 0) continue next;
        for (let multiple = p * p; multiple <= limit; multiple += p) {
            if (crossedBy[multiple] === 0) crossedBy[multiple] = p;
        }
    }
    return crossedBy;
}

const crossed = sieve(N);
const order = [2, 3, 5, 7];

export default function PrimeSieve() {
    const frame = useCurrentFrame();
    const stage = Math.min(order.length, Math.floor(frame / 18));
    const gone = order.slice(0, stage);

    return (
        <AbsoluteFill style={{background: '#fefce8', display: 'grid', gridTemplateColumns: 'repeat(15, 1fr)', gap: 10, padding: 70, fontFamily: 'sans-serif'}}>
            {Array.from({length: N}, (_, i) => {
                const n = i + 1;
                const out = n === 1 || gone.includes(crossed[n]);
                const prime = n > 1 && crossed[n] === 0;
                return (
                    <div
                        key={n}
                        style={{
                            display: 'grid',
                            placeItems: 'center',
                            fontSize: 44,
                            borderRadius: 12,
                            textDecoration: out ? 'line-through' : 'none',
                            ...(out ? {color: '#d6d3d1'} : {color: '#422006', background: '#fef08a'}),
                            ...(prime && stage === order.length && {background: '#ca8a04', color: 'white'}),
                        }}
                    >
                        {n}
                    </div>
                );
            })}
        </AbsoluteFill>
    );
}
