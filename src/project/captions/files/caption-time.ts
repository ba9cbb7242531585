/** Seconds as `00:01:02,500`; `mark` parts the milliseconds: a comma in SRT, a point in WebVTT. */
export function captionTime(seconds: number, mark: "," | "."): string {
  const milliseconds = Math.max(0, Math.round(seconds * 1_000));
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const [hours, minutes] = [milliseconds / 3_600_000, (milliseconds / 60_000) % 60];
  return `${two(hours)}:${two(minutes)}:${two((milliseconds / 1_000) % 60)}${mark}${String(milliseconds % 1_000).padStart(3, "0")}`;
}

/** What players take: hours may be missing, a comma or a point before one to three digits. Nothing where it is no time. */
export function secondsOf(text: string): number | undefined {
  const match = /^(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, hours = "0", minutes = "0", seconds = "0", fraction = ""] = match;
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds) + Number(fraction.padEnd(3, "0")) / 1_000;
}
