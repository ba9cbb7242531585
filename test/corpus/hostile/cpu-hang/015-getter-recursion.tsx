import { AbsoluteFill } from "remotion";

const card = {
  get title(): string {
    return `${this.title}${this.title}`;
  },
};

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#181fbb", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{card.title}</h1>
    </AbsoluteFill>
  );
}
