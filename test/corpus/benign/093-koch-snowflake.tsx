import { AbsoluteFill, useCurrentFrame } from "remotion";
import { evolvePath, getBoundingBox, resetPath } from "@remotion/paths";

const DEPTH = 4;
const SIN60 = Math.sqrt(3) / 2;

type P = { x: number; y: number };

function koch(a: P, b: P, depth: number): P[] {
  if (depth === 0) return [a];
  const dx = (b.x - a.x) / 3;
  const dy = (b.y - a.y) / 3;
  const p1 = { x: a.x + dx, y: a.y + dy };
  const p3 = { x: a.x + 2 * dx, y: a.y + 2 * dy };
  const p2 = { x: p1.x + dx / 2 + dy * SIN60, y: p1.y + dy / 2 - dx * SIN60 };
  return [...koch(a, p1, depth - 1), ...koch(p1, p2, depth - 1), ...koch(p2, p3, depth - 1), ...koch(p3, b, depth - 1)];
}

function snowflake(depth: number): string {
  const corners: P[] = [{ x: 0, y: 0 }, { x: 700, y: 0 }, { x: 350, y: 700 * SIN60 }];
  const outline = corners.flatMap((corner, i) => koch(corner, corners[(i + 1) % 3], depth));
  return `M ${outline.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`).join(" L ")} Z`;
}

const generations = Array.from({ length: DEPTH + 1 }, (_, depth) => resetPath(snowflake(depth)));

export default function Koch() {
  const frame = useCurrentFrame();
  const depth = Math.min(DEPTH, Math.floor(frame / 18));
  const d = generations[depth];
  const { width, height } = getBoundingBox(d);
  const progress = Math.min(1, ((frame % 18) + 1) / 12);

  return (
    <AbsoluteFill style={{ background: "linear-gradient(#0c4a6e, #082f49)" }}>
      <svg width={1920} height={1080}>
        <g transform={`translate(${960 - width / 2} ${540 - height / 2})`}>
          <path d={d} fill="#e0f2fe" fillOpacity={0.12} />
          <path d={d} fill="none" stroke="#e0f2fe" strokeWidth={4} {...(depth === DEPTH ? {} : evolvePath(progress, d))} />
        </g>
        <text x={60} y={1020} fill="#7dd3fc" fontSize={48} fontFamily="monospace">{`n = ${depth}, ${3 * 4 ** depth} edges`}</text>
      </svg>
    </AbsoluteFill>
  );
}
