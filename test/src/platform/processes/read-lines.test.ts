import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { readLines } from "../../../../src/platform/processes/read-lines.ts";

function read(chunks: readonly (string | Buffer)[], maxCharacters = 100) {
  const stream = new PassThrough();
  const lines: string[] = [];
  let tooLong = 0;
  readLines(stream, {
    maxCharacters,
    onLine: (line) => lines.push(line),
    onTooLong: () => {
      tooLong += 1;
    },
  });
  for (const chunk of chunks) stream.write(chunk);
  return new Promise<{ lines: string[]; tooLong: number }>((resolve) =>
    setImmediate(() => resolve({ lines, tooLong })),
  );
}

test("lines are put together from chunks that end anywhere, also inside a character", async () => {
  const euro = Buffer.from("€");
  const { lines } = await read(["a", "b\nc\n", "\nprice ", euro.subarray(0, 1), euro.subarray(1), "\nunfinished"]);
  expect(lines).toEqual(["ab", "c", "", "price €"]);
});

test("nothing is read after a line that is too long, and it is reported once", async () => {
  const { lines, tooLong } = await read(["short\n", "x".repeat(60), "x".repeat(60), "\nlater\n"]);
  expect(lines).toEqual(["short"]);
  expect(tooLong).toBe(1);
});
