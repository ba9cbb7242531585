import { AbsoluteFill, useCurrentFrame } from "remotion";

const clamp = (value: number, min = 0, max = 1) => Math.min(max, Math.max(min, value));
const lerp = (a: number, b: number, t: number) => a + (b - a) * t;
const stagger = (frame: number, index: number, { delay = 5, length = 20 } = {}) => clamp((frame - index * delay) / length);

const ITEMS = ["Plan", "Write", "See", "Change", "Export"] as const;

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ justifyContent: "center", paddingLeft: 160 }}>
      <ol style={{ fontSize: 72, lineHeight: 1.5 }}>
        {ITEMS.map((item, i) => {
          const t = stagger(frame, i, { delay: 8 });
          return <li key={item} style={{ opacity: t, transform: `translateX(${lerp(-60, 0, t)}px)` }}>{item}</li>;
        })}
      </ol>
    </AbsoluteFill>
  );
}
