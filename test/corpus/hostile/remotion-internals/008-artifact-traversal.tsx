import { AbsoluteFill, Artifact, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#61e4c6" }}>
      {frame === 0 ? <Artifact filename="../../../../../../tmp/scenewright-canary/written.txt" content="written by a scene" /> : null}
      <Artifact filename={`/tmp/scenewright-canary/frame-${frame}.bin`} content={new Uint8Array(1024)} />
    </AbsoluteFill>
  );
}
