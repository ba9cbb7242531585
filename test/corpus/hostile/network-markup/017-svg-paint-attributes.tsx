import { AbsoluteFill } from "remotion";

const outside = (id: string) => `url(http://127.0.0.1:48151/paint.svg#${id})`;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#61fa7c" }}>
      <svg viewBox="0 0 100 100" width={600}>
        <rect width="40" height="40" fill={outside("a")} stroke={outside("b")} mask={outside("c")} clipPath={outside("d")} />
        <path d="M0 50 L90 50" stroke="white" markerEnd={outside("e")} filter={outside("f")} />
      </svg>
    </AbsoluteFill>
  );
}
