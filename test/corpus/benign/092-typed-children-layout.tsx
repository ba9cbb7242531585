import React from 'react';
import {AbsoluteFill, interpolate, useCurrentFrame} from 'remotion';

type SlotProps = {
    title: React.ReactNode;
    children: (progress: number) => React.ReactElement;
    from?: number;
};

const Slot = ({title, children, from = 0}: SlotProps) => {
    const frame = useCurrentFrame();
    const progress = interpolate(frame - from, [0, 40], [0, 1], {extrapolateLeft: 'clamp', extrapolateRight: 'clamp'});
    return (
        <div style={{flex: 1, background: '#fff', border: '5px solid #111', boxShadow: '16px 16px 0 #111', padding: 50}}>
            <div style={{fontSize: 56, fontWeight: 800, marginBottom: 40}}>{title}</div>
            {children(progress)}
        </div>
    );
};

const Row = ({children, ...css}: React.PropsWithChildren<Pick<React.CSSProperties, 'gap' | 'padding'>>) => (
    <div style={{display: 'flex', ...css, height: '100%', boxSizing: 'border-box'}}>{children}</div>
);

export default function RenderProps() {
    return (
        <AbsoluteFill style={{background: '#a3e635', fontFamily: 'sans-serif'}}>
            <Row gap={60} padding={120}>
                <Slot title={<>Water <em>used</em></>}>
                    {(p) => <div style={{fontSize: 130, whiteSpace: 'nowrap'}}>{Math.round(p * 340)} L</div>}
                </Slot>
                <Slot title="Water saved" from={20}>
                    {(p) => (
                        <div style={{height: 500, background: `linear-gradient(to top, #0ea5e9 ${p * 68}%, #e0f2fe ${p * 68}%)`}} />
                    )}
                </Slot>
                <Slot title={`Why ${'it'} matters`} from={40}>
                    {(p) => <p style={{fontSize: 48, lineHeight: 1.4, opacity: p}}>One shower less a week fills a bathtub every month.</p>}
                </Slot>
            </Row>
        </AbsoluteFill>
    );
}
