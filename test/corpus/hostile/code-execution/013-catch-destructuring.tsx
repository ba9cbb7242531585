import { AbsoluteFill } from "remotion";

function reach(): unknown {
  try {
    throw Math.min;
  } catch ({ constructor: make }: any) {
    return make("return typeof globalThis.fetch")();
  }
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#b55b3d", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{String(reach())}</div>
    </AbsoluteFill>
  );
}
