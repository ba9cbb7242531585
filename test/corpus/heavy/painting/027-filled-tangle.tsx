import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const d = "M0 0" + Array.from({ length: 5_000 }, (_, i) => "L" + (i * 7919) % 1920 + " " + (i * 104729 + frame) % 1080).join("") + "Z";
  return (
    <AbsoluteFill style={{ backgroundColor: "#14213d" }}>
      <svg width={1920} height={1080} viewBox="0 0 1920 1080">
        {Array.from({ length: 60 }, (_, i) => (
          <path key={i} d={d} fill="red" fillRule="evenodd" opacity={0.1} transform={"rotate(" + i + ")"} />
        ))}
      </svg>
    </AbsoluteFill>
  );
}
