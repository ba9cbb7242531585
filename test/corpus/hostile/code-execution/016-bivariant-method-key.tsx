import { AbsoluteFill } from "remotion";

interface Reader {
  read(key: string): unknown;
}
const narrow = {
  read(key: "name" | "length"): unknown {
    return Scene[key];
  },
};
const wide: Reader = narrow;
const made = wide.read(String.fromCharCode(99, 111, 110, 115, 116, 114, 117, 99, 116, 111, 114));

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#0f6e44", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{typeof made === "function" ? String(made("return typeof window")()) : "none"}</h2>
    </AbsoluteFill>
  );
}
