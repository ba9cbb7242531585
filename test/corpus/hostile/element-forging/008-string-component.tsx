import { AbsoluteFill } from "remotion";

const Panel = "iframe" as const;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#69b254" }}>
      <Panel src="http://127.0.0.1:48151/string-component" title="panel" />
    </AbsoluteFill>
  );
}
