import { AbsoluteFill } from "remotion";

const text = "bell escape[31m delete backspace";
const world= Reflect.get(globalThis, "fetch");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#f096c2", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{text} {typeof world}</h2>
    </AbsoluteFill>
  );
}
