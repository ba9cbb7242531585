import { AbsoluteFill } from "remotion";

const source = "http://127.0.0.1:48151/scheme";
const escaped = source.replace("http", "\\68 ttp").replace(":", "\\3a ");

export default function Scene() {
  return (
    <AbsoluteFill style={{ background: `#123456 uRL( "${escaped}" )` }}>
      <p style={{ color: "white", fontSize: 60 }}>Scheme</p>
    </AbsoluteFill>
  );
}
