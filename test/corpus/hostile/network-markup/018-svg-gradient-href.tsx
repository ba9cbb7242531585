import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#945774" }}>
      <svg viewBox="0 0 100 100" width={600}>
        <defs>
          <linearGradient id="g" href="http://127.0.0.1:48151/g.svg#g" />
          <pattern id="p" href="http://127.0.0.1:48151/p.svg#p" />
        </defs>
        <rect width="40" height="40" fill="url(#g)" />
        <rect width="40" height="40" x="50" fill="url(#p)" />
        <text fill="white">
          <textPath href="http://127.0.0.1:48151/t.svg#t">along</textPath>
        </text>
      </svg>
    </AbsoluteFill>
  );
}
