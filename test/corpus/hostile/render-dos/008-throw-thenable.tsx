import { AbsoluteFill } from "remotion";

export default function Scene(): never {
  throw Object.assign(Promise.resolve(1), { status: "pending" });
}
export const fallback = <AbsoluteFill style={{ backgroundColor: "#b1f875" }}>Thrown</AbsoluteFill>;
