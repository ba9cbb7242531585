import { AbsoluteFill } from "remotion";

const text = [...Array(32).keys(), 0x7f, 0x9b, 0x202e, 0x2066, 0x200b, 0xfeff, 0xe0001, 0xe0041].map((code) => String.fromCodePoint(code)).join("x");

export default function Scene() {
  if (text) throw new TypeError(text.repeat(50));
  return (
    <AbsoluteFill style={{ backgroundColor: "#1e51ff", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{text}</p>
    </AbsoluteFill>
  );
}
