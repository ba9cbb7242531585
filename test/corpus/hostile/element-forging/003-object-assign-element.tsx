import { AbsoluteFill } from "remotion";

const card = <div style={{ width: 300, height: 300, background: "teal" }} />;
const forged = Object.assign({}, card, { type: "object", props: { data: "http://127.0.0.1:48151/assign" } });

export default function Scene() {
  return <AbsoluteFill style={{ backgroundColor: "#c02360" }}>{forged}</AbsoluteFill>;
}
