import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#88ec5a" }}>
      <svg viewBox="0 0 200 200" width={800}>
        <circle cx={20} cy={100} r={20} fill="white">
          <animate attributeName="cx" from="20" to="180" dur="2s" repeatCount="indefinite" />
        </circle>
      </svg>
    </AbsoluteFill>
  );
}
