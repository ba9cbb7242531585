import { Fragment } from "react";
import { AbsoluteFill, spring, useCurrentFrame, useVideoConfig } from "remotion";

const LINE = "Make it *move*, make it *matter*";
const WORDS = LINE.split(" ").map((raw, index) => {
  const emphasis = raw.includes("*");
  return { text: raw.replaceAll("*", ""), emphasis, index } as const;
});

const Word = ({ text, emphasis, index }: (typeof WORDS)[number]) => {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  const enter = spring({ frame: frame - index * 4, fps, config: { damping: 12 } });
  return (
    <span
      style={{
        display: "inline-block",
        transform: `translateY(${(1 - enter) * 80}px) rotate(${(1 - enter) * (index % 2 ? 6 : -6)}deg)`,
        opacity: enter,
        fontWeight: emphasis ? 900 : 300,
        ...(emphasis && { color: "#f97316" }),
      }}
    >
      {text}
    </span>
  );
};

export default function Scene() {
  return (
    <AbsoluteFill style={{ justifyContent: "center", padding: 100, backgroundColor: "#fffbeb", color: "#1c1917", fontSize: 130 }}>
      <div>
        {WORDS.map((word, i) => (
          <Fragment key={i}>
            {i > 0 && " "}
            <Word {...word} />
          </Fragment>
        ))}
      </div>
    </AbsoluteFill>
  );
}
