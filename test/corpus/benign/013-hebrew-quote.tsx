import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

const quote = "אם תרצו, אין זו אגדה";

const HebrewQuote = () => {
  const frame = useCurrentFrame();
  const words = quote.split(/\s+/);

  return (
    <AbsoluteFill style={{ background: "#0c4a6e", justifyContent: "center", alignItems: "center" }}>
      <div dir="rtl" lang="he" style={{ display: "flex", gap: 36, fontSize: 130, color: "#f0f9ff", fontFamily: "serif" }}>
        {words.map((word, i) => (
          <span
            key={`${word}-${i}`}
            style={{
              opacity: interpolate(frame, [i * 9, i * 9 + 12], [0, 1], { extrapolateLeft: "clamp", extrapolateRight: "clamp" }),
            }}
          >
            {word}
          </span>
        ))}
      </div>
      <p style={{ color: "#7dd3fc", fontSize: 48, marginTop: 60, fontFamily: "sans-serif" }}>
        &quot;If you will it, it is no dream.&quot; &mdash; T.&nbsp;Herzl
      </p>
    </AbsoluteFill>
  );
};

export default HebrewQuote;
