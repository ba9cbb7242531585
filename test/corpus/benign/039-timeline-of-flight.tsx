import { AbsoluteFill, interpolate, Sequence, useCurrentFrame } from "remotion";

const EVENTS: ReadonlyMap<number, string> = new Map([
  [1783, "Montgolfier balloon"],
  [1903, "Wright Flyer"],
  [1927, "Across the Atlantic"],
  [1969, "Moon landing"],
  [2021, "Helicopter on Mars"],
]);

const first = Math.min(...EVENTS.keys());
const last = Math.max(...EVENTS.keys());
const xOf = (year: number) => interpolate(year, [first, last], [180, 1740]);

function Event({ year, title, above }: { year: number; title: string; above: boolean }) {
  const frame = useCurrentFrame();
  const appear = interpolate(frame, [0, 10], [0, 1], { extrapolateRight: "clamp" });
  return (
    <div style={{ position: "absolute", left: xOf(year), top: above ? 300 : 600, width: 340, marginLeft: -170, textAlign: "center", opacity: appear }}>
      <div style={{ fontSize: 64, fontWeight: 800, color: "#b91c1c" }}>{year}</div>
      <div style={{ fontSize: 38, color: "#44403c" }}>{title}</div>
    </div>
  );
}

export default function FlightTimeline() {
  const frame = useCurrentFrame();
  const reach = interpolate(frame, [0, 60], [0, 100], { extrapolateRight: "clamp" });
  return (
    <AbsoluteFill style={{ background: "#f5f5f4", fontFamily: "Georgia, serif" }}>
      <div style={{ position: "absolute", left: 0, top: 536, height: 8, width: `${reach}%`, background: "#292524" }} />
      {[...EVENTS].map(([year, title], i) => (
        <Sequence key={year} from={6 + i * 12} layout="none">
          <Event year={year} title={title} above={i % 2 === 0} />
        </Sequence>
      ))}
    </AbsoluteFill>
  );
}
