import { AbsoluteFill, useCurrentFrame } from "remotion";

const LAUNCH = Date.UTC(2026, 4, 17, 9, 30);
const DAY = 86_400_000;
const long = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" });
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const plural = new Intl.PluralRules("en", { type: "ordinal" });
const SUFFIX: Record<string, string> = { one: "st", two: "nd", few: "rd", other: "th" };

export default function Scene() {
  const frame = useCurrentFrame();
  const daysLeft = Math.max(0, 10 - Math.floor(frame / 6));
  const day = new Date(LAUNCH - daysLeft * DAY);
  const n = 11 - daysLeft;
  return (
    <AbsoluteFill style={{ justifyContent: "center", alignItems: "center", gap: 30, fontSize: 60 }}>
      <div>{long.format(day)}</div>
      <div>Launch {relative.format(daysLeft, "day")}</div>
      <div>{`${n}${SUFFIX[plural.select(n)]} day`}</div>
      <time dateTime={day.toISOString()}>{day.toISOString().slice(0, 10)}</time>
    </AbsoluteFill>
  );
}
