import { AbsoluteFill, useCurrentFrame } from "remotion";

const TEXT = "Good design is as little design as possible.";
const words = [...new Intl.Segmenter("en", { granularity: "word" }).segment(TEXT)].filter(({ isWordLike }) => isWordLike);
const longest = words.reduce((a, b) => (b.segment.length > a.segment.length ? b : a));

export default function Scene() {
  const frame = useCurrentFrame();
  const active = Math.floor(frame / 9) % words.length;
  return (
    <AbsoluteFill style={{ justifyContent: "flex-end", alignItems: "center", padding: 80 }}>
      <p style={{ fontSize: 64, textAlign: "center" }}>
        {words.map(({ segment, index }, i) => (
          <span key={index} style={{ color: i === active ? "#fde047" : "white", textDecoration: segment === longest.segment ? "underline" : "none" }}>
            {segment.padEnd(segment.length + 1)}
          </span>
        ))}
      </p>
    </AbsoluteFill>
  );
}
