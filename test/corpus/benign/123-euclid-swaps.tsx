import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

type Step = { readonly a: number; readonly b: number; readonly rest: number };

/** Every division of Euclid's algorithm, largest first. */
function divisions(first: number, second: number): Step[] {
  const steps: Step[] = [];
  let [a, b] = [first, second];
  if (a < b) [a, b] = [b, a];
  while (b !== 0) {
    const rest = a % b;
    steps.push({ a, b, rest });
    ({ b: a, rest: b } = { b, rest });
  }
  return steps;
}

const STEPS = divisions(252, 198);

export default function Euclid() {
  const frame = useCurrentFrame();
  let heading = "";
  let size = 0;
  ({ heading, size = 72 } = { heading: "gcd(252, 198)" } as { heading: string; size?: number });
  return (
    <AbsoluteFill style={{ backgroundColor: "#12263a", color: "#f4f1de", padding: 96, gap: 32, fontFamily: "Inter Variable" }}>
      <h1 style={{ fontSize: size, margin: 0 }}>{heading}</h1>
      {STEPS.map(({ a, b, rest }, index) => (
        <p
          key={a}
          style={{
            margin: 0,
            fontSize: 56,
            fontVariantNumeric: "tabular-nums",
            opacity: interpolate(frame, [index * 12, index * 12 + 10], [0, 1], { extrapolateLeft: "clamp", extrapolateRight: "clamp" }),
          }}
        >
          {a} = {Math.floor(a / b)} · {b} + {rest}
        </p>
      ))}
    </AbsoluteFill>
  );
}
