import { AbsoluteFill } from "remotion";

function* forever() {
  let n = 0;
  while (n >= 0) yield n++;
}

export default function Scene() {
  const all = [...forever()];
  return (
    <AbsoluteFill style={{ backgroundColor: "#0a384b", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{all.length}</h2>
    </AbsoluteFill>
  );
}
