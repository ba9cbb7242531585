import { AbsoluteFill } from "remotion";

Object.defineProperty(Error.prototype, "message", {
  get(): string {
    return `${"A".repeat(1e6)} see http://127.0.0.1:48151/message`;
  },
});
Object.setPrototypeOf(RangeError.prototype, null);

export default function Scene() {
  if (Error.prototype.message) throw new Error("x");
  return (
    <AbsoluteFill style={{ backgroundColor: "#db3079", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>Message</h1>
    </AbsoluteFill>
  );
}
