import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#1726c8" }}>
      <svg viewBox="0 0 100 100" width={600}>
        <image href="#none" width="50" height="50">
          <set attributeName="href" to="http://127.0.0.1:48151/smil" begin="0s" />
        </image>
        <circle cx="50" cy="50" r="20" fill="orange" />
      </svg>
    </AbsoluteFill>
  );
}
