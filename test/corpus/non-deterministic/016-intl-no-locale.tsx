import { AbsoluteFill } from "remotion";

const money = new Intl.NumberFormat(undefined, { style: "currency", currency: "EUR" });
const names = Intl.ListFormat ? new Intl.ListFormat().format(["a", "b", "c"]) : "";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#8d7b54", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{money.format(1999.5)} {names}</p>
    </AbsoluteFill>
  );
}
