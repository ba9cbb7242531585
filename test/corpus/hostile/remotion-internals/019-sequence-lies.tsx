import { AbsoluteFill, Freeze, Loop, Sequence } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#a77031" }}>
      <Loop durationInFrames={1e-9} times={Number.POSITIVE_INFINITY}>
        <Sequence from={Number.MIN_SAFE_INTEGER} durationInFrames={Number.NaN}>
          <Freeze frame={Number.NEGATIVE_INFINITY}>
            <p>Never</p>
          </Freeze>
        </Sequence>
      </Loop>
    </AbsoluteFill>
  );
}
