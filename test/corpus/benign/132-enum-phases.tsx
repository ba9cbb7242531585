import { AbsoluteFill, useCurrentFrame, useVideoConfig } from "remotion";

const Phase = { Intro: "intro", Body: "body", Outro: "outro" } as const;
type Phase = (typeof Phase)[keyof typeof Phase];

const TEXT: { readonly [P in Phase]: string } = {
  [Phase.Intro]: "Once upon a time",
  [Phase.Body]: "there was a frame",
  [Phase.Outro]: "and it was drawn.",
};

const phaseAt = (share: number): Phase => (share < 1 / 3 ? Phase.Intro : share < 2 / 3 ? Phase.Body : Phase.Outro);

export default function Scene() {
  const frame = useCurrentFrame();
  const { durationInFrames: total } = useVideoConfig();
  const phase = phaseAt(frame / total);
  return (
    <AbsoluteFill style={{ placeContent: "center", placeItems: "center", background: "linear-gradient(120deg, #111827, #4338ca)" }}>
      <h1 style={{ color: "#fff", fontSize: 110 }}>{TEXT[phase]}</h1>
    </AbsoluteFill>
  );
}
