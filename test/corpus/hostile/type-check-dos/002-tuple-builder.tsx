import { AbsoluteFill } from "remotion";

type Double<T extends unknown[]> = [...T, ...T];
type T1 = Double<Double<Double<Double<Double<Double<Double<Double<[0, 1]>>>>>>>>;
type T2 = Double<Double<Double<Double<Double<T1>>>>>;
type Cross = { [K in keyof T2]: { [J in keyof T2]: [K, J] } };
const value = null as unknown as Cross[number];

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#fc5c1c", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{String(value)}</div>
    </AbsoluteFill>
  );
}
