import { AbsoluteFill } from "remotion";

const endless: Iterable<number> = {
  [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }) }),
};
const [first, ...rest] = endless;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#193352", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{first} {rest.length}</h1>
    </AbsoluteFill>
  );
}
