import { BulletPoint, CenterScene, FadeUp, Headline } from "@scenewright/components";
import { Fragment, type ReactNode } from "react";

type Tip = { mark: "check" | "cross"; text: ReactNode };

const tips: readonly Tip[] = [
  { mark: "check", text: <>Keep sentences <b>short</b></> },
  { mark: "check", text: "Show it, then say it" },
  { mark: "cross", text: <s>Twelve fonts</s> },
  { mark: "cross", text: "Walls of text // like this one" },
];

export default () => (
  <CenterScene data-element-id="root" align="start" gapPx={28}>
    <FadeUp seconds={0.5}>
      <Headline data-element-id="headline" reveal="block" sizePx={96}>How to be watched</Headline>
    </FadeUp>
    {tips.map(({ mark, text }, i) => (
      <Fragment key={i}>
        {i > 0 && tips[i - 1].mark !== mark && <div style={{ height: 24 }} />}
        <BulletPoint mark={mark} delayInFrames={12 + i * 8} rule={i < tips.length - 1}>
          {text}
        </BulletPoint>
      </Fragment>
    ))}
  </CenterScene>
);
