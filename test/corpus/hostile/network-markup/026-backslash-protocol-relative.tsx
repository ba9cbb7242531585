import { AbsoluteFill, Img } from "remotion";

const relative = "http://127.0.0.1:48151/backslash".slice(5).replaceAll("/", "\\");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#403653" }}>
      <Img src={relative} maxRetries={0} />
      <p style={{ color: "white", fontSize: 60 }}>Relative</p>
    </AbsoluteFill>
  );
}
