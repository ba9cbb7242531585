import { AbsoluteFill, Img } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#fe3699" }}>
      <Img src="http://127.0.0.1:48151/remotion-img" maxRetries={0} />
    </AbsoluteFill>
  );
}
