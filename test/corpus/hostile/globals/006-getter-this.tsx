import { AbsoluteFill } from "remotion";

const probe = {
  get owner(): unknown {
    return this;
  },
};
const reach = Reflect.get(probe, "owner", globalThis);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#b69b32", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{Object.keys(reach).includes("window") ? reach.location.href : "alone"}</div>
    </AbsoluteFill>
  );
}
