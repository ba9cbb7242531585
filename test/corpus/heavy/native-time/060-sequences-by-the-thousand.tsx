import { AbsoluteFill, useCurrentFrame, Series } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const shown = <Series>{Array.from({ length: 9_000 + (frame % 2) }, (_, index) => <Series.Sequence key={index} durationInFrames={1}><p>{index}</p></Series.Sequence>)}</Series>;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
