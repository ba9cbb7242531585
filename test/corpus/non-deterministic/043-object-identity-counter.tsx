import { AbsoluteFill, useCurrentFrame } from "remotion";

const ids = new WeakMap<object, number>();
let last = 0;
const idOf = (value: object): number => {
  const known = ids.get(value) ?? ++last;
  ids.set(value, known);
  return known;
};

export default function Scene() {
  const frame = useCurrentFrame();
  const card = { frame };
  return (
    <AbsoluteFill style={{ backgroundColor: "#7d592d", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>Card {idOf(card)}</h1>
    </AbsoluteFill>
  );
}
