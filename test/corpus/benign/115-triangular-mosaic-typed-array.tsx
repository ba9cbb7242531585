import { AbsoluteFill, interpolate, interpolateColors, useCurrentFrame } from "remotion";

const W = 24;
const H = 14;
const CELL = 82;

/** Heights of a little landscape, one byte each, from three sine waves. */
const heights = Uint8ClampedArray.from({ length: W * H }, (_, i) => {
  const x = i % W;
  const y = (i / W) | 0;
  return 128 + 55 * Math.sin(x / 3) + 45 * Math.cos(y / 2.2) + 30 * Math.sin((x + y) / 4);
});

function rankByHeight(): Int32Array {
  const order = Uint16Array.from(heights.keys()).sort((a, b) => heights[a] - heights[b]);
  const ranks = new Int32Array(order.length);
  order.forEach((cell, position) => {
    ranks[cell] = position;
  });
  return ranks;
}

const rank = rankByHeight();

export default function Mosaic() {
  const frame = useCurrentFrame();
  const water = interpolate(frame, [0, 70], [0, heights.length], { extrapolateRight: "clamp" });

  return (
    <AbsoluteFill style={{ background: "#0f172a" }}>
      <svg width={1920} height={1080}>
        {Array.from(heights, (h, i) => {
          if (rank[i] > water) return null;
          const [x, y] = [(i % W) * CELL, ((i / W) | 0) * CELL];
          const tip = i & 1 ? `${x},${y + CELL} ${x + CELL},${y + CELL} ${x + CELL},${y}` : `${x},${y} ${x + CELL},${y} ${x},${y + CELL}`;
          return (
            <g key={i} fill={interpolateColors(h, [0, 110, 140, 255], ["#1e3a8a", "#38bdf8", "#fde68a", "#15803d"])}>
              <rect x={x} y={y} width={CELL} height={CELL} opacity={0.8} />
              <polygon points={tip} />
            </g>
          );
        })}
      </svg>
    </AbsoluteFill>
  );
}
