import { AbsoluteFill, useCurrentFrame } from "remotion";

function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) {
    throw new Error(`Invariant failed: ${message}`);
  }
}

interface Stop { readonly at: number; readonly name: string }
const STOPS: readonly Stop[] = [
  { at: 0, name: "Lisbon" },
  { at: 30, name: "Porto" },
  { at: 60, name: "Vigo" },
];

function stopAt(frame: number): Stop {
  const stop = [...STOPS].reverse().find(({ at }) => at <= frame);
  invariant(stop, "every frame has a stop");
  return stop;
}

export default function Scene() {
  const { name } = stopAt(useCurrentFrame());
  return (
    <AbsoluteFill style={{ justifyContent: "center", alignItems: "center" }}>
      <h1 style={{ fontSize: 140 }}>{name}</h1>
    </AbsoluteFill>
  );
}
