import { AbsoluteFill, Html5Video, Video } from "remotion";

const sources = ["concat:/tmp/scenewright-canary/secret.txt", "subfile,,start,0,end,9,,:/tmp/scenewright-canary/secret.txt", "tcp://127.0.0.1:48151"];

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#0b1536" }}>
      {sources.map((src) => (
        <Video key={src} src={src} />
      ))}
      <Html5Video src="http://127.0.0.1:48151/html5" />
    </AbsoluteFill>
  );
}
