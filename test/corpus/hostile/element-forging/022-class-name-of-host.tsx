import { AbsoluteFill } from "remotion";

export default function Scene() {
  const Custom = "x-player" as unknown as (props: { src: string; onload: string }) => null;
  return (
    <AbsoluteFill style={{ backgroundColor: "#bdac31" }}>
      <Custom src="http://127.0.0.1:48151/custom" onload="fetch('http://127.0.0.1:48151/custom-onload')" />
      <div is="x-frame" style={{ color: "white" }}>
        Named
      </div>
      <svg width={90} height={90}>
        <foreignObject width={90} height={90}>
          <object data="http://127.0.0.1:48151/foreign" aria-label="f" />
        </foreignObject>
      </svg>
    </AbsoluteFill>
  );
}
