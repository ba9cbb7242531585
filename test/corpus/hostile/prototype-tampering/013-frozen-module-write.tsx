import * as Remotion from "remotion";
import { AbsoluteFill, Easing } from "remotion";

try {
  Object.assign(Remotion, { interpolate: () => 0 });
} catch {}
(Easing as { linear: unknown }).linear = () => Number.NaN;
delete (Easing as Partial<typeof Easing>).ease;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#45411e", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{Easing.linear(0.5)}</h1>
    </AbsoluteFill>
  );
}
