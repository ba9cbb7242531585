import { expect, test } from "vitest";
import { cleanFileName } from "../../../../src/media/import/clean-file-name.ts";

test.each([
  ["photo.JPG", "photo.jpg"],
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\anna\\logo.svg", "logo.svg"],
  ["Straße mit Bäumen.png", "Straße mit Bäumen.png"],
  ["写真.webp", "写真.webp"],
  [".htaccess", "htaccess"],
  ["a\u202egnp.exe", "agnp.exe"],
  ["<img src=x onerror=alert(1)>.png", "lt-img src-x onerror-alert-1-.png"],
  ["a;rm -rf $HOME.mp4", "a-rm-rf-HOME.mp4"],
  ["a\u0000b\u001b[31mc.png", "abc.png"],
  ["...", undefined],
  ["", undefined],
  [undefined, undefined],
])("%j becomes %j", (given, expected) => {
  expect(cleanFileName(given)).toBe(expected);
});

test("a name without end is cut and keeps its extension", () => {
  expect(cleanFileName(`${"a".repeat(5_000)}.png`)?.length).toBeLessThanOrEqual(200);
});
