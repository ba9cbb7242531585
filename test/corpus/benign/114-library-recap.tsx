import { BodyText, BulletPoint, CenterScene, Equation, SectionLabel, StepCard } from "@scenewright/components";

type RecapItem =
    | { kind: "point"; text: string }
    | { kind: "maths"; source: string }
    | { kind: "step"; step: number; title: string };

const recap: RecapItem[] = [
    { kind: "point", text: "A parabola meets the axis at most twice." },
    { kind: "maths", source: "D = b^2 − 4ac" },
    { kind: "step", step: 1, title: "D > 0: two roots" },
    { kind: "step", step: 2, title: "D = 0: one root" },
    { kind: "point", text: "D < 0: none that are real." },
];

function Item({ item, delay }: { item: RecapItem; delay: number }) {
    switch (item.kind) {
        case "point":
            return <BulletPoint mark="dot" sizePx={40} delayInFrames={delay}>{item.text}</BulletPoint>;
        case "maths":
            return <Equation source={item.source} sizePx={72} tone="accent2" delayInFrames={delay} />;
        case "step": {
            const { kind, ...card } = item;
            return <StepCard {...card} data-label={kind} direction="row" titleSizePx={36} delayInFrames={delay} />;
        }
    }
}

export default function Recap() {
    return (
        <CenterScene data-element-id="root" align="start" gapPx={24} paddingBlockPx={60}>
            <SectionLabel>In short</SectionLabel>
            {recap.map((item, i) => <Item key={i} item={item} delay={i * 6} />)}
            <BodyText tone="muted" sizePx={30} delayInFrames={40}>Next time: what &ldquo;imaginary&rdquo; means.</BodyText>
        </CenterScene>
    );
}
