import { memo } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";

const seed = <q />;
const Quote = memo(({ tag, extra }: { readonly tag: string; readonly extra: object }) => <>{{ ...seed, type: tag, props: extra }}</>);

export default function Scene() {
  const frame = useCurrentFrame();
  const extra = { [["on", "Load"].join("")]: () => Reflect.get(globalThis, "open")("http://127.0.0.1:48151/memo"), src: "http://127.0.0.1:48151/memo-img" };
  return (
    <AbsoluteFill style={{ backgroundColor: "#480ab6" }}>
      <Quote tag={frame % 2 ? "blockquote" : "img"} extra={extra} />
    </AbsoluteFill>
  );
}
