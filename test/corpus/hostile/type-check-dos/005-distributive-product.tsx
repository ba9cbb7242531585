import { AbsoluteFill } from "remotion";

type U = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;
type P<A, B, C, D, E> = A extends U ? (B extends U ? (C extends U ? (D extends U ? (E extends U ? [A, B, C, D, E] : 0) : 0) : 0) : 0) : 0;
const value: P<U, U, U, U, U> = [0, 1, 2, 3, 4];

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#bf97b2", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{value.join()}</div>
    </AbsoluteFill>
  );
}
