import { AbsoluteFill, useCurrentFrame } from "remotion";

const FACTORIALS = Array.from({ length: 18 }, (_, n) => {
  let product = 1;
  for (let k = 2; k <= n; k++) product *= k;
  return product;
});

export default function Scene() {
  const frame = useCurrentFrame();
  const n = Math.min(FACTORIALS.length - 1, Math.floor(frame / 5));
  const text = FACTORIALS[n]?.toLocaleString("en-US") ?? "";
  return (
    <AbsoluteFill style={{ justifyContent: "center", alignItems: "center", backgroundColor: "#ecfccb" }}>
      <div style={{ fontSize: 90, color: "#365314" }}>{n}! = {text}</div>
      <div style={{ fontSize: 32 }}>{[...String(FACTORIALS[n])].reverse().join(" · ")}</div>
    </AbsoluteFill>
  );
}
