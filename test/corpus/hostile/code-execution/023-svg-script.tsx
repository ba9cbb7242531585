import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#cffd60" }}>
      <svg width={400} height={200} onLoad={() => Function("fetch('http://127.0.0.1:48151/svg-onload')")()}>
        <script>{`fetch('http://127.0.0.1:48151/svg-script')`}</script>
        <rect width={400} height={200} fill="teal" />
      </svg>
    </AbsoluteFill>
  );
}
