import { AbsoluteFill, watchStaticFile } from "remotion";

const { cancel } = watchStaticFile("../../package.json", (file) => {
  if (file) Reflect.get(globalThis, "fetch")(file.src);
});

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#803cef", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{typeof cancel}</p>
    </AbsoluteFill>
  );
}
