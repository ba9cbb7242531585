import type { ReactElement } from "react";
import { AbsoluteFill } from "remotion";

export default function Scene() {
  let kind: unknown;
  let rest: Omit<ReactElement, "type"> = { props: {}, key: null };
  ({ type: kind, ...rest } = <div />);
  const forged: ReactElement = { ...rest, type: String(kind).replace("div", "iframe"), props: { src: "http://127.0.0.1:48151/rest" } };
  return <AbsoluteFill style={{ backgroundColor: "#1d2415" }}>{forged}</AbsoluteFill>;
}
