import { AbsoluteFill } from "remotion";

const taken: unknown[] = [];
const own = [][Symbol.iterator];
Object.defineProperty(Array.prototype, Symbol.iterator, {
  value: function (this: unknown[]) {
    taken.push(this);
    return own.call(this as never);
  },
});

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#c62736", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{taken.length}</div>
    </AbsoluteFill>
  );
}
