import { AbsoluteFill, Sequence, Series } from "remotion";

Object.assign(Sequence, { defaultProps: { from: 1e6, durationInFrames: 1 }, render: () => null });
Object.assign(Series.Sequence, { $$typeof: null });
Reflect.set(AbsoluteFill, "type", "iframe");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#a89608", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{Object.keys(Sequence).join(" ")}</h1>
    </AbsoluteFill>
  );
}
