import { crc32, deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { pngPixels } from "../../../sandbox/render/pictures/png-pixels.ts";
import { isSamePicture } from "../../../sandbox/render/pictures/same-picture.ts";

const WIDTH = 32;
const HEIGHT = 16;

/** A white RGB picture with a black bar, each row stored with the next of PNG's five filters. */
function picture(barFrom: number, barTo: number): Buffer {
  const row = Buffer.alloc(WIDTH * 3, 255);
  row.fill(0, barFrom * 3, barTo * 3);
  const rows = Array.from({ length: HEIGHT }, (_, y) => filtered(row, y === 0 ? undefined : row, y % 5));
  const header = Buffer.from([0, 0, 0, WIDTH, 0, 0, 0, HEIGHT, 8, 2, 0, 0, 0]);
  const parts = [
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...parts]);
}

function filtered(row: Buffer, above: Buffer | undefined, filter: number): Buffer {
  const bytes = row.map((value, x) => {
    const [left, up, upLeft] = [row[x - 3] ?? 0, above?.[x] ?? 0, (x >= 3 ? above?.[x - 3] : 0) ?? 0];
    const estimate = left + up - upLeft;
    const nearest = [left, up, upLeft].sort((a, b) => Math.abs(estimate - a) - Math.abs(estimate - b))[0] as number;
    return value - ([0, left, up, (left + up) >> 1, nearest][filter] as number);
  });
  return Buffer.concat([Buffer.from([filter]), bytes]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32?.(body) ?? 0);
  return Buffer.concat([length, body, sum]);
}

test("every PNG filter is decoded", () => {
  const { width, height, channels, bytes } = pngPixels(picture(4, 12));
  expect([width, height, channels]).toEqual([WIDTH, HEIGHT, 3]);
  for (let pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
    const isBar = pixel % WIDTH >= 4 && pixel % WIDTH < 12;
    expect(bytes[pixel * 3]).toBe(isBar ? 0 : 255);
  }
});

test("a part that moved is a difference", () => {
  const [one, same, moved] = [picture(4, 12), picture(4, 12), picture(6, 14)].map((each) => each.toString("base64"));
  expect(isSamePicture(one as string, same as string)).toBe(true);
  expect(isSamePicture(one as string, moved as string)).toBe(false);
});
