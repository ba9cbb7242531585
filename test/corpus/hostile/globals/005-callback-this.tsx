import { AbsoluteFill } from "remotion";

const found: unknown[] = [];
[1].forEach(function (this: unknown) {
  found.push(this);
});
"a".replace(/a/, function (this: unknown) {
  found.push(this);
  return "b";
} as () => string);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#4aa57c", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{found.map((value) => typeof value).join(" ")}</h1>
    </AbsoluteFill>
  );
}
