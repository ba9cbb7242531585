import { AbsoluteFill } from "remotion";

const build = ({ constructor: make }: { constructor: Function } = () => 0, source = "return typeof document") => make(source)();

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#5470f3", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{build()}</h1>
    </AbsoluteFill>
  );
}
