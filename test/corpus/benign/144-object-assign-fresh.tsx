import { AbsoluteFill, useCurrentFrame } from "remotion";

const defaults = { stroke: "#22d3ee", width: 4, radius: 60, dash: 0 };
type Options = typeof defaults;

const withDefaults = (options: Partial<Options>): Options => Object.assign({}, defaults, options);

const RINGS: Options[] = [{ radius: 80 }, { radius: 140, stroke: "#a78bfa" }, { radius: 200, width: 10 }].map(withDefaults);

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#020617" }}>
      <svg viewBox="-300 -300 600 600">
        {RINGS.map((ring) => (
          <circle
            key={ring.radius}
            r={ring.radius}
            fill="none"
            stroke={ring.stroke}
            strokeWidth={ring.width}
            strokeDasharray={`${frame * 8} 2000`}
          />
        ))}
      </svg>
    </AbsoluteFill>
  );
}
