import { Fragment } from "react";
import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

const shares = [
  { name: "Phones", percent: 46, hue: 210 },
  { name: "Laptops", percent: 31, hue: 160 },
  { name: "Tablets", percent: 15, hue: 40 },
  { name: "Watches", percent: 8, hue: 330 },
];

// Each slice needs to know where the one before it ended.
const slices = shares.reduce<{ name: string; percent: number; hue: number; start: number }[]>((acc, share) => {
  const previous = acc.at(-1);
  const start = previous ? previous.start + previous.percent : 0;
  return [...acc, { ...share, start }];
}, []);

const CIRCUMFERENCE = 2 * Math.PI * 260;

export default function DonutShare() {
  const frame = useCurrentFrame();
  const sweep = interpolate(frame, [5, 50], [0, 100], { extrapolateLeft: "clamp", extrapolateRight: "clamp" });

  return (
    <AbsoluteFill style={{ background: "#0f172a" }}>
      <svg width={1920} height={1080} fontFamily="sans-serif">
        <g transform="translate(600 540) rotate(-90)">
          {slices.map(({ name, percent, hue, start }) => {
            const visible = Math.max(0, Math.min(percent, sweep - start));
            const length = (visible / 100) * CIRCUMFERENCE;
            return (
              <circle
                key={name}
                r={260}
                fill="none"
                stroke={`hsl(${hue} 80% 60%)`}
                strokeWidth={120}
                strokeDasharray={`${length} ${CIRCUMFERENCE - length}`}
                strokeDashoffset={-(start / 100) * CIRCUMFERENCE}
              />
            );
          })}
        </g>
        {slices.map((slice, i) => (
          <Fragment key={slice.name}>
            <rect x={1120} y={330 + i * 120} width={56} height={56} rx={12} fill={`hsl(${slice.hue} 80% 60%)`} />
            <text x={1210} y={378 + i * 120} fontSize={54} fill="#e2e8f0">
              {slice.name} — {slice.percent}%
            </text>
          </Fragment>
        ))}
      </svg>
    </AbsoluteFill>
  );
}
