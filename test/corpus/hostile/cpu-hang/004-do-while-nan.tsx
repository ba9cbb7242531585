import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  let rest = useCurrentFrame() + 1;
  do rest = Math.abs(rest % 0) - 1;
  while (!(rest <= 0));
  return (
    <AbsoluteFill style={{ backgroundColor: "#33c29a", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{rest}</div>
    </AbsoluteFill>
  );
}
