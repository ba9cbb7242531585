import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#e2f205" }}>
      <svg viewBox="0 0 100 100" width={600}>
        <image href="http://127.0.0.1:48151/svg-image" width="50" height="50" />
        <image xlinkHref="http://127.0.0.1:48151/svg-xlink" width="50" height="50" x="50" />
        <circle cx="50" cy="50" r="20" fill="orange" />
      </svg>
    </AbsoluteFill>
  );
}
