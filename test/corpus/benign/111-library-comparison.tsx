import React, {useMemo} from 'react';
import {CenterScene, FeatureCard, Headline, useTheme} from '@scenewright/components';
import {spring, useCurrentFrame, useVideoConfig} from 'remotion';

type Side = 'before' | 'after';

const copy: Record<Side, {title: string; lines: string[]}> = {
    before: {title: 'Before', lines: ['3 tools', '2 days', '1 headache']},
    after: {title: 'After', lines: ['1 chat', '20 minutes', '0 headaches']},
};

const List: React.FC<{lines: readonly string[]; delay: number}> = ({lines, delay}) => {
    const frame = useCurrentFrame();
    const {fps} = useVideoConfig();
    const {mutedText, fontFamily} = useTheme();
    const style = useMemo<React.CSSProperties>(() => ({color: mutedText, fontFamily, fontSize: 40, lineHeight: 1.6, margin: 0}), [mutedText, fontFamily]);
    return (
        <ul style={style}>
            {lines.map((line, i) => (
                <li key={line} style={{opacity: spring({frame: frame - delay - i * 5, fps})}}>{line}</li>
            ))}
        </ul>
    );
};

const Comparison: React.FC = () => (
    <CenterScene data-element-id="root">
        <Headline data-element-id="headline" sizePx={84}>The same video, twice</Headline>
        <div style={{display: 'flex', gap: 48, width: '100%'}}>
            {(['before', 'after'] as const).map((side, i) => (
                <FeatureCard key={side} data-element-id={`card-${side}`} title={copy[side].title} emphasis={side === 'after'} delayInFrames={i * 10} style={{flex: 1}}>
                    <List lines={copy[side].lines} delay={14 + i * 10} />
                </FeatureCard>
            ))}
        </div>
    </CenterScene>
);

export default Comparison;
