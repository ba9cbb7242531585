import { AbsoluteFill, useCurrentFrame } from "remotion";

export default function Scene() {
  const frame = useCurrentFrame();
  const words = Array.from({ length: 4_000 }, (_, index) => "prefix ".repeat(400) + ((index * 7919) % 4_001) + frame);
  const collator = new Intl.Collator("de", { numeric: true });
  const shown = words.sort(collator.compare)[0]?.length ?? 0;
  return (
    <AbsoluteFill style={{ backgroundColor: "#12324a", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "white", fontSize: 90 }}>{shown}</h1>
    </AbsoluteFill>
  );
}
