import { makeStar, makePolygon } from "@remotion/shapes";
import { evolvePath, translatePath } from "@remotion/paths";
import { AbsoluteFill, Easing, interpolate, useCurrentFrame } from "remotion";

const { path: star, width, height } = makeStar({ points: 8, innerRadius: 180, outerRadius: 360 });
const ring = makePolygon({ points: 8, radius: 440 });

const centered = translatePath(star, 960 - width / 2, 540 - height / 2);
const ringPath = translatePath(ring.path, 960 - ring.width / 2, 540 - ring.height / 2);

const draw = (frame: number, from: number, to: number) =>
  interpolate(frame, [from, to], [0, 1], { easing: Easing.inOut(Easing.ease), extrapolateLeft: "clamp", extrapolateRight: "clamp" });

export default function StarEmblem() {
  const frame = useCurrentFrame();
  const fillOpacity = interpolate(frame, [55, 75], [0, 1], { extrapolateLeft: "clamp", extrapolateRight: "clamp" });
  const strokes = [
    { d: ringPath, color: "#d4af37", progress: draw(frame, 0, 40) },
    { d: centered, color: "#f5e6a8", progress: draw(frame, 15, 60) },
  ];
  return (
    <AbsoluteFill style={{ backgroundColor: "#3f0d12" }}>
      <svg width={1920} height={1080}>
        <path d={centered} fill="#d4af37" fillOpacity={fillOpacity} />
        {strokes.map(({ d, color, progress }) => (
          <path key={color} d={d} fill="none" stroke={color} strokeWidth={8} {...evolvePath(progress, d)} />
        ))}
      </svg>
    </AbsoluteFill>
  );
}
