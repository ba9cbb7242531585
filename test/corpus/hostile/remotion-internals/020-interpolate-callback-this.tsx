import { AbsoluteFill, interpolate } from "remotion";

const caught: unknown[] = [];
interpolate(0.5, [0, 1], [0, 1], {
  easing: function (this: unknown, t: number) {
    caught.push(this, ...Array.from(arguments));
    return t;
  },
});
const world: any = caught[0];

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#02bc1e", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{typeof world?.document}</p>
    </AbsoluteFill>
  );
}
