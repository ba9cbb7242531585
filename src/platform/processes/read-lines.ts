import type { Readable } from "node:stream";

export interface LineReader {
  readonly maxCharacters: number;
  readonly onLine: (line: string) => void;
  /** Called once; nothing is read after it. */
  readonly onTooLong: () => void;
}

/** Lines of a stream that isn't trusted: `node:readline` would gather a line without end until memory is full. */
export function readLines(stream: Readable, { maxCharacters, onLine, onTooLong }: LineReader): void {
  let parts: string[] = [];
  let length = 0;
  stream.setEncoding("utf8");
  const read = (chunk: string) => {
    const lines = chunk.split("\n");
    for (const [index, part] of lines.entries()) {
      parts.push(part);
      length += part.length;
      if (length > maxCharacters) {
        stream.off("data", read);
        stream.resume();
        parts = [];
        onTooLong();
        return;
      }
      if (index === lines.length - 1) return;
      onLine(parts.join(""));
      parts = [];
      length = 0;
    }
  };
  stream.on("data", read);
}
