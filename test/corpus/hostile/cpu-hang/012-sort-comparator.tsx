import { AbsoluteFill } from "remotion";

const sorted = Array.from({ length: 2000 }, (_, i) => (i * 7919) % 2000).sort((a, b) => {
  let spin = 0;
  for (let i = 0; i < 1e7; i += 1) spin += (a * i) % (b + 1);
  return spin % 2 ? -1 : 1;
});

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#fd899e", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{sorted[0]}</div>
    </AbsoluteFill>
  );
}
