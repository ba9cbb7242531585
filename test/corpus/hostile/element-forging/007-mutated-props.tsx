import { AbsoluteFill } from "remotion";

const picture = <img alt="" width={300} height={300} />;
const props: { src?: string } = picture.props as { src?: string };

export default function Scene() {
  try {
    props.src = "http://127.0.0.1:48151/mutated";
    return <AbsoluteFill style={{ backgroundColor: "#4b1481" }}>{picture}</AbsoluteFill>;
  } catch {
    return <AbsoluteFill style={{ backgroundColor: "#4b1481" }}>{{ ...picture, props: { ...props, src: "http://127.0.0.1:48151/copied" } }}</AbsoluteFill>;
  }
}
