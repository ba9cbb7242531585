import { AbsoluteFill } from "remotion";

const key = "ｃｏｎｓｔｒｕｃｔｏｒ".normalize("NFKC");
const table: Record<string, unknown> = { plain: 1 };
const made = table[key];

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#6e0bfa", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{typeof made === "function" ? String((made as { [k: string]: (c: string) => () => unknown })[key]?.("return typeof window")()) : "none"}</h1>
    </AbsoluteFill>
  );
}
