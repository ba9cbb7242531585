import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#c0dc7e" }}>
      {Array.from({ length: 5000 }, (_, i) => {
        const Tag = `x-unknown-${i}` as "div";
        return <Tag {...{ [`onbad${i}`]: () => 0, [`camelCase${i}`]: Number.NaN }}>{i}</Tag>;
      })}
    </AbsoluteFill>
  );
}
