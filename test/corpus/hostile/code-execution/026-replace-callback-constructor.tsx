import { AbsoluteFill } from "remotion";

const reach = "constructor".replace(/.+/, (name) => {
  const table: { [key: string]: unknown } = Object.assign({}, { f: Math.abs });
  const f = table["f"] as unknown as { [key: string]: (code: string) => () => unknown };
  return String(f[name]?.("return typeof globalThis.document")());
});

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#2aa952", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{reach}</h1>
    </AbsoluteFill>
  );
}
