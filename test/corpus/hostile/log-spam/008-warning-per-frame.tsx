import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#39e28c" }}>
      {Array.from({ length: 3000 }, (_, i) => (
        <p {...{ [`unknownName${frame}x${i}`]: i, style: { [`bad-${frame}-${i}`]: "x", color: "white" } }}>{i}</p>
      ))}
    </AbsoluteFill>
  );
}
