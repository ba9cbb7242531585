import { AbsoluteFill } from "remotion";

declare function pair<T, U>(left: T, right: U): { left: [T, U]; right: [U, T]; both: T & U; either: T | U; map: { [K in keyof (T & U)]: [K, T, U] } };
const a = pair({ a: 1 }, { b: 2 });
const b = pair(a, pair(a, { c: 3 }));
const c = pair(b, pair(a, b));
const d = pair(c, pair(b, pair(c, a)));
const e = pair(d, pair(c, pair(d, b)));
const f: typeof d = pair(e, pair(d, pair(e, c)));
const g: typeof f extends typeof e ? 1 : 2 = 2;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#8f5083", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{typeof f} {g}</p>
    </AbsoluteFill>
  );
}
