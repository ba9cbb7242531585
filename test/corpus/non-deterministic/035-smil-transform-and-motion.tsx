import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#ea83cf" }}>
      <svg viewBox="0 0 200 200" width={800}>
        <rect width={30} height={30} fill="white">
          <animateTransform attributeName="transform" type="rotate" from="0 100 100" to="360 100 100" dur="3s" repeatCount="indefinite" />
        </rect>
        <circle r={5} fill="gold">
          <animateMotion dur="4s" path="M20,50 C20,-50 180,150 180,50" repeatCount="indefinite" />
        </circle>
      </svg>
    </AbsoluteFill>
  );
}
