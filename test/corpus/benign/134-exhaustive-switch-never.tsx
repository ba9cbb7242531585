import { AbsoluteFill, useCurrentFrame } from "remotion";

type Shape =
  | { kind: "circle"; r: number }
  | { kind: "rect"; w: number; h: number }
  | { kind: "poly"; points: [number, number][] };

const assertNever = (value: never): never => {
  throw new Error(`Unknown shape ${JSON.stringify(value)}`);
};

function area(shape: Shape): number {
  switch (shape.kind) {
    case "circle":
      return Math.PI * shape.r ** 2;
    case "rect":
      return shape.w * shape.h;
    case "poly": {
      let twice = 0;
      for (const [i, [x1, y1]] of shape.points.entries()) {
        const [x2, y2] = shape.points[(i + 1) % shape.points.length] ?? [0, 0];
        twice += x1 * y2 - x2 * y1;
      }
      return Math.abs(twice) / 2;
    }
    default:
      return assertNever(shape);
  }
}

const SHAPES: Shape[] = [
  { kind: "circle", r: 10 },
  { kind: "rect", w: 12, h: 30 },
  { kind: "poly", points: [[0, 0], [40, 0], [20, 30]] },
];

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ padding: 80, fontSize: 60 }}>
      {SHAPES.map((s, i) => (
        <div key={s.kind} style={{ opacity: frame > i * 15 ? 1 : 0 }}>
          {s.kind}: {area(s).toFixed(1)}
        </div>
      ))}
    </AbsoluteFill>
  );
}
