import { AbsoluteFill } from "remotion";

const rules: readonly (readonly [string, string])[] = [
  ["color", "white"],
  ["fontSize", "70px"],
  ["background" + "Image", "URL(http://127.0.0.1:48151/entries)"],
];

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#9892af" }}>
      <p style={{ ...Object.fromEntries(rules), padding: 40 }}>Assembled</p>
    </AbsoluteFill>
  );
}
