import { AbsoluteFill } from "remotion";

const grow = (depth: number): object => {
  let node: object = { leaf: 1 };
  for (let i = 0; i < depth; i += 1) node = { a: node, b: node, c: node, d: node };
  return node;
};

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#fed808", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{JSON.stringify(grow(40)).length}</h1>
    </AbsoluteFill>
  );
}
