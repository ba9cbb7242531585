import { AbsoluteFill } from "remotion";

const value = {}.constructor.constructor("return this.document ? this.document.title : 'no document'")();

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#64efcf", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{value}</p>
    </AbsoluteFill>
  );
}
