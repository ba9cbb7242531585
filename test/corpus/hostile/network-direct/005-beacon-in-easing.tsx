import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

const ease = (t: number): number => {
  const nav = Reflect.get(globalThis, "navigator");
  Reflect.apply(Reflect.get(nav, "sendBeacon"), nav, ["http://127.0.0.1:48151/beacon", "eased"]);
  return t * t;
};

export default function Scene() {
  const opacity = interpolate(useCurrentFrame(), [0, 30], [0.2, 1], { easing: ease, extrapolateRight: "clamp" });
  return (
    <AbsoluteFill style={{ backgroundColor: "#68e6bb" }}>
      <p style={{ color: "white", fontSize: 80, opacity }}>Eased in</p>
    </AbsoluteFill>
  );
}
