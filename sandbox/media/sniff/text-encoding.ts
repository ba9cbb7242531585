export interface DecodedText {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16" | "windows-1252";
}

/** Text in UTF-8, or UTF-16 by its mark or its pattern of zeros; anything else was written by an old spreadsheet. */
export function decodeText(bytes: Buffer): DecodedText {
  if (startsWith(bytes, [0xff, 0xfe])) return { text: new TextDecoder("utf-16le").decode(bytes), encoding: "utf-16" };
  if (startsWith(bytes, [0xfe, 0xff])) return { text: new TextDecoder("utf-16be").decode(bytes), encoding: "utf-16" };
  const zeros = zerosByParity(bytes.subarray(0, 1_000));
  if (zeros) return { text: new TextDecoder(zeros).decode(bytes), encoding: "utf-16" };
  try {
    // `stream` so that a letter cut in two at the end of a part that was read is no fault.
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true }), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}

function startsWith(bytes: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Western text in UTF-16 without its mark has a zero in every second place, and none beside it. */
function zerosByParity(bytes: Buffer): "utf-16le" | "utf-16be" | undefined {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = bytes.length / 2;
  if (even === 0 && odd > half * 0.7) return "utf-16le";
  if (odd === 0 && even > half * 0.7) return "utf-16be";
  return undefined;
}
