import { AbsoluteFill } from "remotion";

const { type: _type, props: _props, ...marker } = <em>kept</em>;
const forged = { ...marker, type: "link", props: { rel: "stylesheet", href: "http://127.0.0.1:48151/rest" } };

export default function Scene() {
  return <AbsoluteFill style={{ backgroundColor: "#a137e2" }}>{forged}</AbsoluteFill>;
}
