import { AbsoluteFill } from "remotion";

type Letters = "a" | "b" | "c" | "d" | "e" | "f" | "g" | "h" | "i" | "j" | "k" | "l" | "m";
type Words = `${Letters}${Letters}${Letters}`;
type Table = { [K in Words as `${K}_${Uppercase<K>}`]: { [J in Words as `${J}${K}`]: J } };
const value: keyof Table[keyof Table] = "x" as never;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#ed3142", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{value}</h2>
    </AbsoluteFill>
  );
}
