/** The shortest text, by leaving out lines, that still shows the finding. */
export function shrunk(code: string, stillShows: (code: string) => boolean, mostTries: number): string {
  let lines = code.split("\n");
  let tries = 0;
  for (let size = Math.ceil(lines.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let start = 0; start < lines.length && tries < mostTries; ) {
      const fewer = [...lines.slice(0, start), ...lines.slice(start + size)];
      tries += 1;
      if (stillShows(fewer.join("\n"))) lines = fewer;
      else start += size;
    }
  }
  return lines.join("\n");
}
