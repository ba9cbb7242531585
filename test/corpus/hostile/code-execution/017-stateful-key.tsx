import { AbsoluteFill } from "remotion";

let asked = 0;
const key = {
  toString(): string {
    asked += 1;
    return asked > 1 ? "constructor" : "length";
  },
};
const pick = (target: Function, k: unknown): unknown => target[k as "length"];
const first = pick(Scene, key);
const second = pick(Scene, key);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#6e4691", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{typeof first} {typeof second === "function" ? second("return typeof fetch")() : ""}</div>
    </AbsoluteFill>
  );
}
