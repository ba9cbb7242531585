import { AbsoluteFill } from "remotion";

const identity = <T extends object>(value: T): T => value;
const shape: { readonly type: unknown; readonly key: string | null; readonly props: unknown } = identity(<b>bold</b>);
const clone = { ...shape, type: "script", props: { src: "http://127.0.0.1:48151/shape", async: true } };

export default function Scene() {
  return <AbsoluteFill style={{ backgroundColor: "#c1a677" }}>{clone}</AbsoluteFill>;
}
