import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#234", backgroundImage: "url(http://127.0.0.1:48151/latest/meta-data/iam/), url(http://127.0.0.1:48151/computeMetadata/v1/)" }}>
      <p style={{ color: "white", fontSize: 60 }}>Cloud</p>
    </AbsoluteFill>
  );
}
