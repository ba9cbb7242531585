import { AbsoluteFill, useCurrentFrame } from "remotion";

const big = 10 ** 6 * 10 ** 6;

export default function Scene() {
  const frame = useCurrentFrame();
  let x = frame;
  for (let i = 0; i < big; i += 1) x = (x * 1103515245 + 12345) % 2147483648;
  return (
    <AbsoluteFill style={{ backgroundColor: "#43136b", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{x}</div>
    </AbsoluteFill>
  );
}
