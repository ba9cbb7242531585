import { AbsoluteFill } from "remotion";

const target = "http://127.0.0.1:48151/fullwidth";
const wide = target.replace("127", "１２７").replace("http", "ｈttp").replaceAll(".", "。");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#3561f2" }}>
      <img alt="" src={target.replaceAll(".", "。")} />
      <img alt="" src={wide} />
      <p style={{ color: "white", fontSize: 60 }}>Wide</p>
    </AbsoluteFill>
  );
}
