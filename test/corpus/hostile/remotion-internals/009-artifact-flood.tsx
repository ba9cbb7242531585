import { AbsoluteFill, Artifact, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#36b7bf" }}>
      {Array.from({ length: 400 }, (_, i) => (
        <Artifact key={i} filename={`f${frame}-${i}.txt`} content={"x".repeat(1_000_000)} />
      ))}
    </AbsoluteFill>
  );
}
