import { AbsoluteFill } from "remotion";

const tally = Object.assign((by = 1) => {
  tally.total += by;
  return tally.total;
}, { total: 0 });

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#53618e", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>Total {tally()}</h2>
    </AbsoluteFill>
  );
}
