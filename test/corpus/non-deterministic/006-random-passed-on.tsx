import { AbsoluteFill, random } from "remotion";

const spread = (pick: (seed: string | number | null) => number) => [pick(null), pick(null)].map((n) => Math.round(n * 1000));

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#d18c0d", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{spread(random).join(", ")}</h2>
    </AbsoluteFill>
  );
}
