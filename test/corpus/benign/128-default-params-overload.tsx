import { AbsoluteFill, useCurrentFrame } from "remotion";

function format(value: number): string;
function format(value: number, unit: "kg" | "km"): string;
function format(value: number, unit?: "kg" | "km"): string {
  const text = value.toLocaleString("de-DE", { maximumFractionDigits: 1 });
  return unit ? `${text}\u00a0${unit}` : text;
}

const pipe =
  <A, B, C>(first: (a: A) => B, second: (b: B) => C) =>
  (a: A): C =>
    second(first(a));
const half = (n: number) => n / 2;
const halfFormatted = pipe(half, format);

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ justifyContent: "center", alignItems: "center", fontSize: 90 }}>
      <p>{format(frame * 123.4, "km")}</p>
      <p>{halfFormatted(frame * 10)}</p>
    </AbsoluteFill>
  );
}
