import { AbsoluteFill } from "remotion";

const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#5cbd15", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>{timeZone} {locale}</h2>
    </AbsoluteFill>
  );
}
