import { AbsoluteFill } from "remotion";

function* tags(): Generator<"div" | "p", void, unknown> {
  yield "div";
  const names: ("div" | "p")[] = [];
  const loose: string[] = names;
  loose.push("embed");
  yield* names;
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#990cd0" }}>
      {[...tags()].map((Tag, i) => (
        <Tag key={i} {...{ src: "http://127.0.0.1:48151/yielded" }} />
      ))}
    </AbsoluteFill>
  );
}
