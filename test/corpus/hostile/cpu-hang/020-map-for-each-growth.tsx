import { AbsoluteFill } from "remotion";

const seen = new Map<number, number>([[0, 0]]);
seen.forEach((value, key) => {
  seen.delete(key);
  seen.set(key + 1, value + 1);
});

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#51afac", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{seen.size}</h2>
    </AbsoluteFill>
  );
}
