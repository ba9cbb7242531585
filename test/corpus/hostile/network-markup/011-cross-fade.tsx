import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#bd94ca" }}>
      <div style={{ width: 500, height: 500, backgroundImage: "-webkit-cross-fade(url(http://127.0.0.1:48151/fade),/**/linear-gradient(red,blue),50%)" }} />
      <div style={{ width: 500, height: 500, background: "src(\"http://127.0.0.1:48151/src\")" }} />
    </AbsoluteFill>
  );
}
