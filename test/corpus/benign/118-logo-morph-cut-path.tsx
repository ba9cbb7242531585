import {AbsoluteFill, Easing, interpolate, useCurrentFrame} from 'remotion';
import {cutPath, evolvePath, getLength, parsePath, reversePath, scalePath, serializeInstructions, translatePath} from '@remotion/paths';

const LEAF = 'M 0 0 C 60 -120 200 -120 260 0 C 200 120 60 120 0 0 Z';

const big = translatePath(scalePath(LEAF, 3, 3), 570, 360);
const vein = 'M 570 540 Q 960 460 1350 540';
const rounded = serializeInstructions(parsePath(big).map((instruction) => (instruction.type === 'C' ? {...instruction, cp1x: instruction.cp1x + 40} : instruction)));

const ease = (frame: number, [from, to]: readonly [number, number]) =>
    interpolate(frame, [from, to], [0, 1], {easing: Easing.inOut(Easing.cubic), extrapolateLeft: 'clamp', extrapolateRight: 'clamp'});

export default function LeafLogo() {
    const frame = useCurrentFrame();
    const outline = evolvePath(ease(frame, [0, 40]), rounded);
    const stem = cutPath(vein, Math.max(1, getLength(vein) * ease(frame, [30, 55])));
    const echo = evolvePath(ease(frame, [10, 60]), reversePath(big));
    return (
        <AbsoluteFill style={{background: '#ecfccb'}}>
            <svg viewBox="0 0 1920 1080" fill="none" strokeLinecap="round">
                <path d={rounded} fill="#84cc16" fillOpacity={ease(frame, [50, 70])} />
                <path d={big} stroke="#bef264" strokeWidth={30} {...echo} />
                <path d={rounded} stroke="#365314" strokeWidth={14} {...outline} />
                <path d={stem} stroke="#365314" strokeWidth={10} />
            </svg>
            <div style={{position: 'absolute', bottom: 60, width: '100%', textAlign: 'center', fontSize: 90, color: '#365314', fontFamily: 'Georgia, serif', opacity: ease(frame, [60, 75])}}>
                Evergreen Process&trade;
            </div>
        </AbsoluteFill>
    );
}
