import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#a59390" }}>
      {/* @ts-ignore */}
      <portal src="http://127.0.0.1:48151/portal" />
      {
        // @ts-expect-error
        fetch("http://127.0.0.1:48151/ts-ignore") && "Hidden"
      }
    </AbsoluteFill>
  );
}
