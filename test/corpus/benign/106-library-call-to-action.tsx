import { BodyText, CenterScene, CTAButton, GlowOrb, GradientText, GridPattern } from '@scenewright/components';

interface OfferProps {
  readonly product?: string;
  readonly site?: string;
}

const Offer = ({ product = 'Chalkboard', site = 'https://example.com/start' }: OfferProps) => (
  <CenterScene data-element-id="root" gapPx={44}>
    <GridPattern />
    <GlowOrb color="accent2" yPercent={80} opacity={0.5} driftPx={0} />
    <GradientText data-element-id="statement" from="#fde047" to="#f97316" angleDegrees={20}>
      Try {product} today
    </GradientText>
    <BodyText data-element-id="subhead" align="center" delayInFrames={8}>
      No card. No clock. Cancel whenever you like &mdash; or don&rsquo;t.
    </BodyText>
    <CTAButton data-element-id="button" look="outline" delayInFrames={16} pulse={false}>
      {site.replace(/^https?:\/\//, '')}
    </CTAButton>
  </CenterScene>
);

export default function Scene() {
  return <Offer product="Slate" />;
}
