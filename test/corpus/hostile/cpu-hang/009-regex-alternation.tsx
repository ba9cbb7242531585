import { AbsoluteFill } from "remotion";

const text = "ab".repeat(60);
const once = text.replace(/^(?:a|ab|b|ba|aba)*c/, "");
const twice = text.split(/(?:[a-b]+[a-b]+)+c/);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#13b49e", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{once.length} {twice.length}</h1>
    </AbsoluteFill>
  );
}
