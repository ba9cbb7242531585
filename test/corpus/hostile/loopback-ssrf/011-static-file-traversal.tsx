import { AbsoluteFill, Img, staticFile } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#e429fe" }}>
      <Img src={staticFile("../../../../tmp/scenewright-canary/secret.txt")} maxRetries={0} />
      <Img src={staticFile("%2e%2e/%2e%2e/tmp/scenewright-canary/secret.txt")} maxRetries={0} />
    </AbsoluteFill>
  );
}
