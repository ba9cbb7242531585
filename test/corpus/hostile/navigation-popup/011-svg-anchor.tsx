import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#af338e" }}>
      <svg width={500} height={300}>
        <a href="http://127.0.0.1:48151/svg-a" target="_top">
          <animate attributeName="href" values="http://127.0.0.1:48151/svg-animated" />
          <text y="80" fontSize="60" fill="white">
            Go
          </text>
        </a>
      </svg>
    </AbsoluteFill>
  );
}
