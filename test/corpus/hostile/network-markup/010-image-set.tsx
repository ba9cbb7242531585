import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#179757" }}>
      <div style={{ width: 500, height: 500, backgroundImage: `image-set("http://127.0.0.1:48151/set" 1x)` }} />
      <div style={{ width: 500, height: 500, backgroundImage: `-webkit-image-set("http://127.0.0.1:48151/set2" 1x)` }} />
    </AbsoluteFill>
  );
}
