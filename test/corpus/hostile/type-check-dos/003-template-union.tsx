import { AbsoluteFill } from "remotion";

type D = "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";
type N = `${D}${D}${D}${D}${D}`;
type Table = { [K in N as `k${K}`]: `${K}!` };
type Back = { [K in keyof Table]: Table[K] extends `${infer H}!` ? H : never };
const value: Back[keyof Back] = "11111";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#cd21a4", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{value}</h1>
    </AbsoluteFill>
  );
}
