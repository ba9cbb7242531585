import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#fc3a13" }}>
      <a href="http://127.0.0.1:48151/anchor" target="_blank" rel="noreferrer" ping="http://127.0.0.1:48151/ping" ref={(node) => Reflect.get(node ?? {}, "click")?.call(node)}>
        Read more
      </a>
    </AbsoluteFill>
  );
}
