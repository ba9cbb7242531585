import {Circle, Ellipse, Heart, Pie, Polygon, Rect, Star, Triangle} from '@remotion/shapes';
import {AbsoluteFill, interpolate, spring, useCurrentFrame, useVideoConfig} from 'remotion';

const Cell = ({name, children, delay}: {name: string; children: React.ReactNode; delay: number}) => {
    const frame = useCurrentFrame();
    const {fps} = useVideoConfig();
    const s = spring({frame: frame - delay, fps, config: {damping: 11}});
    return (
        <div style={{display: 'grid', placeItems: 'center', gap: 20, transform: `scale(${s})`}}>
            {children}
            <span style={{fontSize: 40, fontFamily: 'sans-serif', color: '#334155'}}>{name}</span>
        </div>
    );
};

export default function ShapesGallery() {
    const frame = useCurrentFrame();
    const progress = interpolate(frame, [20, 80], [0.1, 0.8], {extrapolateLeft: 'clamp', extrapolateRight: 'clamp'});
    return (
        <AbsoluteFill style={{background: '#e2e8f0', display: 'grid', gridTemplate: '1fr 1fr / repeat(4, 1fr)'}}>
            <Cell name="circle" delay={0}><Circle radius={130} fill="#ef4444" /></Cell>
            <Cell name="square" delay={3}><Rect width={240} height={240} cornerRadius={30} fill="#f97316" /></Cell>
            <Cell name="triangle" delay={6}><Triangle length={270} direction="up" fill="#eab308" /></Cell>
            <Cell name="star" delay={9}><Star points={5} innerRadius={65} outerRadius={140} fill="#22c55e" /></Cell>
            <Cell name="ellipse" delay={12}><Ellipse rx={150} ry={100} fill="#06b6d4" stroke="#0e7490" strokeWidth={8} /></Cell>
            <Cell name="pie" delay={15}><Pie radius={130} progress={progress} closePath fill="#3b82f6" /></Cell>
            <Cell name="hexagon" delay={18}><Polygon points={6} radius={135} fill="#8b5cf6" /></Cell>
            <Cell name="heart" delay={21}><Heart height={240} fill="#ec4899" /></Cell>
        </AbsoluteFill>
    );
}
