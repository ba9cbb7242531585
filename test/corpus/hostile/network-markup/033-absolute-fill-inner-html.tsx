import { AbsoluteFill } from "remotion";

const html = ["<", "img src='http://127.0.0.1:48151/fill-html'", ">"].join("");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#113ccf" }}>
      <AbsoluteFill dangerouslySetInnerHTML={{ __html: html }} onMouseEnter={() => undefined} />
    </AbsoluteFill>
  );
}
