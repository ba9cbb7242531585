import React from 'react';
import {AbsoluteFill, interpolate, useCurrentFrame} from 'remotion';

const SIZE = 420;
const SIDES: Record<'front' | 'back' | 'left' | 'right' | 'top' | 'bottom', string> = {
    front: `translateZ(${SIZE / 2}px)`,
    back: `rotateY(180deg) translateZ(${SIZE / 2}px)`,
    left: `rotateY(-90deg) translateZ(${SIZE / 2}px)`,
    right: `rotateY(90deg) translateZ(${SIZE / 2}px)`,
    top: `rotateX(90deg) translateZ(${SIZE / 2}px)`,
    bottom: `rotateX(-90deg) translateZ(${SIZE / 2}px)`,
};

const side = (transform: string, index: number): React.CSSProperties => ({
    position: 'absolute',
    width: SIZE,
    height: SIZE,
    transform,
    display: 'grid',
    placeItems: 'center',
    fontSize: 90,
    fontFamily: 'monospace',
    color: 'white',
    background: `hsla(${index * 60}, 75%, 50%, 0.78)`,
    border: '6px solid white',
    boxSizing: 'border-box',
});

const Cube: React.FC = () => {
    const frame = useCurrentFrame();
    const turn = interpolate(frame, [0, 90], [20, 380]);
    return (
        <AbsoluteFill style={{background: '#18181b', perspective: '1800px', alignItems: 'center', justifyContent: 'center'}}>
            <div style={{width: SIZE, height: SIZE, position: 'relative', transformStyle: 'preserve-3d', transform: `rotateX(-24deg) rotateY(${turn}deg)`}}>
                {Object.entries(SIDES).map(([name, transform], i) => (
                    <div key={name} style={side(transform, i)}>{name}</div>
                ))}
            </div>
        </AbsoluteFill>
    );
};

export {Cube as default};
