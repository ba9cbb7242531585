import { AbsoluteFill } from "remotion";

export default function Scene() {
  const sprite = { href: "http://127.0.0.1:48151/sprite.svg#icon" } as const;
  return (
    <AbsoluteFill style={{ backgroundColor: "#504e6c" }}>
      <svg viewBox="0 0 100 100" width={600}>
        <use {...sprite} />
        <rect width="40" height="40" fill="lime" />
      </svg>
    </AbsoluteFill>
  );
}
