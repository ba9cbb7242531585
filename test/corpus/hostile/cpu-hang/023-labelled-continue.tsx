import { AbsoluteFill } from "remotion";

let turns = 0;
outer: for (let i = 0; i < 3; i += 1) {
  for (let j = 0; j < 3; j += 1) {
    turns += 1;
    if (j === 1) {
      i -= 1;
      continue outer;
    }
  }
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#8febe9", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{turns}</div>
    </AbsoluteFill>
  );
}
