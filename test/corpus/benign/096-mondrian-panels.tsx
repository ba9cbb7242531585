import {AbsoluteFill, Easing, interpolate, useCurrentFrame} from 'remotion';

// Local helpers deliberately share names with browser globals. They're just boxes.
interface Box {
    top: number;
    left: number;
    width: number;
    height: number;
}

const parent: Box = {top: 90, left: 160, width: 1600, height: 900};
const frames: Box[] = [
    {top: 0, left: 0, width: 0.6, height: 0.5},
    {top: 0, left: 0.62, width: 0.38, height: 0.32},
    {top: 0.52, left: 0, width: 0.28, height: 0.48},
    {top: 0.52, left: 0.3, width: 0.3, height: 0.48},
    {top: 0.34, left: 0.62, width: 0.38, height: 0.66},
];

const within = (self: Box, {top, left, width, height}: Box): Box => ({
    top: self.top + top * self.height,
    left: self.left + left * self.width,
    width: width * self.width,
    height: height * self.height,
});

export default function Mondrian() {
    const frame = useCurrentFrame();
    const palette = ['#e63946', '#f1faee', '#ffbe0b', '#f1faee', '#1d3557'];
    return (
        <AbsoluteFill style={{background: '#111'}}>
            {frames.map((child, i) => {
                const {width, ...location} = within(parent, child);
                const open = interpolate(frame, [i * 9, i * 9 + 20], [0, 1], {
                    easing: Easing.out(Easing.poly(4)),
                    extrapolateLeft: 'clamp',
                    extrapolateRight: 'clamp',
                });
                return <div key={i} style={{position: 'absolute', ...location, width: width * open, background: palette[i]}} />;
            })}
        </AbsoluteFill>
    );
}
