import { AbsoluteFill, useCurrentFrame } from "remotion";

const WORDS = ["apple", "avocado", "banana", "blueberry", "cherry", "citron"];
const groups = WORDS.reduce<Record<string, string[]>>((all, word) => {
  const letter = word.charAt(0).toUpperCase();
  (all[letter] ??= []).push(word);
  return all;
}, {});

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ flexDirection: "row", padding: 80, gap: 60 }}>
      {Object.entries(groups).map(([letter, words], i) => (
        <section key={letter} style={{ opacity: Math.min(1, Math.max(0, (frame - i * 10) / 15)) }}>
          <h2 style={{ fontSize: 120, margin: 0 }}>{letter}</h2>
          {words.map((word) => (
            <p key={word} style={{ fontSize: 40 }}>{word}</p>
          ))}
        </section>
      ))}
    </AbsoluteFill>
  );
}
