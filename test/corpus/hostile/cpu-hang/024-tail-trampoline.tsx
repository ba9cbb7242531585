import { AbsoluteFill } from "remotion";

type Thunk = () => Thunk;
const bounce: Thunk = () => bounce;
let next = bounce;
const run = (limit: number) => {
  for (let i = 0; i < limit; i += 1) next = next();
  return limit;
};

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#d60831", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{run(Number.POSITIVE_INFINITY)}</h1>
    </AbsoluteFill>
  );
}
