import { expect, test } from "vitest";
import { makeupOf } from "../../../sandbox/render/pictures/picture-makeup.ts";
import { howCaptured } from "../../../sandbox/render/video/camera.ts";

const [WIDTH, HEIGHT] = [320, 180];
const FULL_HD = 1920 * 1080;

function picture(levelAt: (x: number, y: number) => number) {
  const bytes = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let at = 0; at < bytes.length; at++) {
    const pixel = Math.floor(at / 3);
    bytes[at] = levelAt(pixel % WIDTH, Math.floor(pixel / WIDTH));
  }
  return makeupOf({ width: WIDTH, height: HEIGHT, channels: 3, bytes });
}

const glow = picture((x, y) => 90 - Math.min(90, Math.hypot(x - 160, y - 90) / 2));
const grain = picture((x, y) => 100 + ((x * 7919 + y * 104729) % 61));
const flat = picture((x) => (x % 80 < 40 ? 20 : 200));

test("large gradients and glows are captured without loss at standard, with dithering", () => {
  expect(howCaptured(glow, "lossless-where-cheap", FULL_HD)).toEqual({ codec: "png", dither: true });
});

test("large textures are captured with loss at standard, where that is not seen, and never at high", () => {
  expect(howCaptured(grain, "lossless-where-cheap", FULL_HD).codec).toBe("mjpeg");
  expect(howCaptured(grain, "lossless", FULL_HD).codec).toBe("png");
  expect(howCaptured(grain, "lossless-where-cheap", 640 * 360).codec).toBe("png");
});

test("flat shapes are captured without loss and without a pattern", () => {
  expect(howCaptured(flat, "lossless-where-cheap", FULL_HD)).toEqual({ codec: "png", dither: false });
});
