import { AbsoluteFill } from "remotion";

type Perm<U extends string, K = U> = [U] extends [never] ? "" : K extends U ? `${K}${Perm<Exclude<U, K>>}` : never;
const value: Perm<"a" | "b" | "c" | "d" | "e" | "f" | "g" | "h" | "i"> = "abcdefghi";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#0205ca", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{value}</h2>
    </AbsoluteFill>
  );
}
