import {CenterScene, Equation, FadeUp, SectionLabel} from '@scenewright/components';
import {Series} from 'remotion';

const walk = [
  {source: 'd/(dx) x^n = n x^{n−1}', why: 'the power rule', frames: 20},
  {source: 'd/(dx) (3x^2 + 2x) = 6x + 2', why: 'term by term', frames: 26},
  {source: 'e^{iπ} + 1 = 0', why: 'and one for the road', frames: 44},
];

export default function EquationWalk() {
  return (
    <Series>
      {walk.map(({source, why, frames}, i) => (
        <Series.Sequence key={source} durationInFrames={frames} name={`${i + 1}: ${why}`}>
          <CenterScene gapPx={60}>
            <SectionLabel look="pill" exit={false}>{why}</SectionLabel>
            <FadeUp distancePx={-80} exit={false}>
              <Equation source={source} sizePx={130} tone={i % 2 === 0 ? 'text' : 'accent'} exit={false} />
            </FadeUp>
          </CenterScene>
        </Series.Sequence>
      ))}
    </Series>
  );
}
