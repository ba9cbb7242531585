import { AbsoluteFill } from "remotion";

const vowel = /[aeiou]/g;
const text = "a video about music";

export default function Scene() {
  const found = vowel.exec(text);
  return (
    <AbsoluteFill style={{ backgroundColor: "#0ddb50", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{found ? found.index : "none"} {vowel.test(text) ? "yes" : "no"}</p>
    </AbsoluteFill>
  );
}
