import { AbsoluteFill, useCurrentFrame } from "remotion";

const cache = new Map<number, number>();
const colourOf = (frame: number): number => {
  const known = cache.get(frame);
  if (known !== undefined) return known;
  const next = (cache.size * 47) % 360;
  cache.set(frame, next);
  return next;
};

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: `hsl(${colourOf(frame)} 70% 40%)` }}>
      <p style={{ color: "white", fontSize: 60 }}>Cached colour</p>
    </AbsoluteFill>
  );
}
