import { memo } from "react";
import { CTAButton, GlowOrb, GradientText, GridPattern, SectionLabel, StatCounter } from "@scenewright/components";
import { AbsoluteFill, Sequence } from "remotion";

const scene = { background: "#05010f", alignItems: "center", justifyContent: "center", gap: 40 } satisfies React.CSSProperties;

export default memo(() => (
  <AbsoluteFill data-element-id="root" style={{ ...scene }}>
    <GlowOrb sizePx={1500} opacity={0.3} />
    <GridPattern kind="lines" cellPx={120} driftPxPerSecond={30} focus="bottom" />
    <SectionLabel look="line">Black Friday</SectionLabel>
    <GradientText data-element-id="offer" sizePx={180} weight={900}>
      Half the price
    </GradientText>
    <Sequence from={15} layout="none">
      <StatCounter data-element-id="discount" value={50} from={0} prefix="−" suffix="%" seconds={0.8} align="center" tone="accent2" />
    </Sequence>
    <Sequence from={30} layout="none">
      <CTAButton data-element-id="cta" arrow={false}>
        Window closes Monday
      </CTAButton>
    </Sequence>
  </AbsoluteFill>
));
