import { AbsoluteFill, Img } from "remotion";

const proxied = `/proxy?src=${encodeURIComponent("http://127.0.0.1:48151/proxied")}&time=0&transparent=false`;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#ec66c3" }}>
      <Img src={proxied} maxRetries={0} />
    </AbsoluteFill>
  );
}
