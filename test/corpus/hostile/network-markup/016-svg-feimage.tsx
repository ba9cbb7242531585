import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#ca1d70" }}>
      <svg viewBox="0 0 100 100" width={600}>
        <filter id="f">
          <feImage href="http://127.0.0.1:48151/feimage" />
        </filter>
        <rect width="80" height="80" fill="lime" filter="url(#f)" />
      </svg>
    </AbsoluteFill>
  );
}
