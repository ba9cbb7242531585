import { CenterScene, GlowOrb, GradientText, SectionLabel } from "@scenewright/components";

export default function TitleCard() {
  return (
    <CenterScene data-element-id="root" gapPx={36}>
      <GlowOrb color="accent" xPercent={20} yPercent={10} sizePx={1100} />
      <GlowOrb color="#f472b6" xPercent={85} yPercent={90} sizePx={800} opacity={0.25} phase={0.4} />
      <SectionLabel data-element-id="eyebrow" look="pill">
        Algebra &amp; geometry
      </SectionLabel>
      <GradientText data-element-id="statement" sizePx={150} delayInFrames={8}>
        Parabolas, gently
      </GradientText>
      {/* The rule is drawn by hand: no component is this thin. */}
      <div data-element-id="rule" style={{ width: 320, height: 6, borderRadius: 3, background: "currentColor", opacity: 0.4 }} />
      <SectionLabel data-element-id="date" look="plain" tone="muted" delayInFrames={20}>
        Lesson 4 of 12
      </SectionLabel>
    </CenterScene>
  );
}
