import { AbsoluteFill, useCurrentFrame } from "remotion";

const world = globalThis as object;
const bits = (text: string) => [...text].flatMap((c) => [...c.charCodeAt(0).toString(2).padStart(8, "0")]);
const source = bits(String(Reflect.get(Reflect.get(world, "location") ?? {}, "href")));

export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill style={{ backgroundColor: "#8830ff" }}>
      <div style={{ height: source[frame % source.length] === "1" ? 900 : 100, background: "white", width: 200 }} />
    </AbsoluteFill>
  );
}
