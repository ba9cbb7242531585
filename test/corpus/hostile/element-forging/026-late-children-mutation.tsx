import type { ReactNode } from "react";
import { AbsoluteFill } from "remotion";

export default function Scene() {
  const rows: ReactNode[] = [<p key="a">First</p>];
  const list = <AbsoluteFill style={{ backgroundColor: "#7527ce" }}>{rows}</AbsoluteFill>;
  rows[0] = Object.assign({}, rows[0] as object, { type: "embed", props: { src: "http://127.0.0.1:48151/late-child" } }) as never;
  rows.push("Second");
  return list;
}
