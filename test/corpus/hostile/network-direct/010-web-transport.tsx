import { AbsoluteFill } from "remotion";

const open = new Function("u", "try { new WebTransport(u) } catch (e) { return String(e) }");
open("https://127.0.0.1:48152/");

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#535bbf", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>Transported</h1>
    </AbsoluteFill>
  );
}
