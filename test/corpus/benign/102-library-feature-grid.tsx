import {CenterScene, FeatureCard, GridPattern, Headline} from '@scenewright/components';
import type {CSSProperties} from 'react';

const FEATURES = [
    {icon: '⚡', title: 'Fast', text: 'A frame in under a second, on a laptop.'},
    {icon: '✎', title: 'Editable', text: 'Change one word; nothing else moves.'},
    {icon: '↺', title: 'Forgiving', text: 'Every step can be taken back.', emphasis: true},
] as const;

const row: CSSProperties = {display: 'grid', gridTemplateColumns: `repeat(${FEATURES.length}, 1fr)`, gap: 40, width: '100%'};

const Features = () => (
    <CenterScene data-element-id="root" paddingPx={100}>
        <GridPattern kind="dots" cellPx={64} focus="top" />
        <Headline data-element-id="headline" sizePx={88} align="center">Three promises</Headline>
        <div data-element-id="row" style={row}>
            {FEATURES.map((feature, i) => (
                <FeatureCard key={feature.title} {...feature} delayInFrames={10 + i * 8} exit={false} />
            ))}
        </div>
    </CenterScene>
);

export default Features;
