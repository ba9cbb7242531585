import React, {memo} from 'react';
import {AbsoluteFill, interpolate, Sequence, useCurrentFrame} from 'remotion';

type Slide = {
    readonly caption: string;
    readonly sky: readonly [top: string, bottom: string];
    readonly hills: readonly string[];
};

const SLIDES = [
    {caption: 'Dawn', sky: ['#fde68a', '#fca5a5'], hills: ['#a16207', '#713f12']},
    {caption: 'Noon', sky: ['#7dd3fc', '#e0f2fe'], hills: ['#4d7c0f', '#365314']},
    {caption: 'Night', sky: ['#0f172a', '#312e81'], hills: ['#1e293b', '#020617']},
] as const satisfies readonly Slide[];

const EACH = 30;
const OVERLAP = 10;

const Landscape = memo(function Landscape({slide: {caption, sky, hills}}: {slide: Slide}) {
    const frame = useCurrentFrame();
    const opacity = interpolate(frame, [0, OVERLAP], [0, 1], {extrapolateRight: 'clamp'});
    const zoom = 1 + frame * 0.0015;
    return (
        <AbsoluteFill style={{opacity, background: `linear-gradient(${sky[0]}, ${sky[1]})`, transform: `scale(${zoom})`}}>
            <svg viewBox="0 0 1920 1080" preserveAspectRatio="none">
                {hills.map((color, i) => (
                    <path key={color} fill={color} d={`M 0 ${760 + i * 140} Q 480 ${600 + i * 160} 960 ${760 + i * 130} T 1920 ${720 + i * 150} V 1080 H 0 Z`} />
                ))}
            </svg>
            <h2 style={{position: 'absolute', left: 120, top: 60, fontSize: 150, color: 'white', fontFamily: 'serif', textShadow: '0 4px 30px #0006'}}>{caption}</h2>
        </AbsoluteFill>
    );
});

const Slideshow: React.FC = () => (
    <AbsoluteFill style={{background: 'black'}}>
        {SLIDES.map((slide, i) => (
            <Sequence key={slide.caption} from={i * EACH - (i > 0 ? OVERLAP / 2 : 0)}>
                <Landscape slide={slide} />
            </Sequence>
        ))}
    </AbsoluteFill>
);

export default Slideshow;
