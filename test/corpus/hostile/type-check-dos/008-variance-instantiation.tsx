import { AbsoluteFill } from "remotion";

interface Left<T> {
  next: Right<[T, T]>;
  take(value: Left<Right<T>>): void;
}
interface Right<T> {
  next: Left<{ a: T; b: Right<T> }>;
  take(value: Right<Left<T>>): void;
}
const same = (value: Left<string>): Left<number> => value as never as Left<number>;
const other: (value: Right<Left<1>>) => void = (value: Right<Left<2>>) => void value;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#c13d07", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{typeof same} {typeof other}</h2>
    </AbsoluteFill>
  );
}
