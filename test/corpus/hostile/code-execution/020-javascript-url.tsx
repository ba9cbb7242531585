import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#76db6e" }}>
      <a href={"java\tscript:fetch('http://127.0.0.1:48151/javascript-url')"} ref={(node) => (node as any)?.click()}>
        Start
      </a>
      <iframe src="jAvAsCrIpT:parent.fetch('http://127.0.0.1:48151/javascript-frame')" title="x" />
    </AbsoluteFill>
  );
}
