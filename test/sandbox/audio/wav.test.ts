import fc from "fast-check";
import { expect, test } from "vitest";
import { readWav, WavError, wavBytes } from "../../../sandbox/audio/wav.ts";

const STEREO = {
  sampleRate: 44_100,
  channels: [Float32Array.of(0, 0.5, -0.5, 1, 2), Float32Array.of(-1, -2, 0.25, 0, 0)],
};

test("what is written is read again, cut at full scale", () => {
  const { sampleRate, channels } = readWav(wavBytes(STEREO));
  expect(sampleRate).toBe(44_100);
  const near = (samples: number[]) => samples.map((sample) => expect.closeTo(sample, 3));
  expect(channels.map((channel) => [...channel])).toEqual([near([0, 0.5, -0.5, 1, 1]), near([-1, -1, 0.25, 0, 0])]);
});

test.each([
  ["8 bits", 1, 8, [128, 255, 0], [0, 0.992, -1]],
  ["24 bits", 1, 24, [0, 0, 0, 0, 0, 0x40, 0, 0, 0x80], [0, 0.5, -1]],
  ["32 bits", 1, 32, [0, 0, 0, 0, 0, 0, 0, 0x40, 0, 0, 0, 0x80], [0, 0.5, -1]],
  [
    "floats, of which what is no number is silence",
    3,
    32,
    [0, 0, 0, 0x3f, 0, 0, 0xc0, 0x7f, 0, 0, 0x80, 0xbf],
    [0.5, 0, -1],
  ],
])("%s are read", (_, format, bits, data, expected) => {
  expect([...(readWav(fileOf(format, bits, data)).channels[0] ?? [])]).toEqual(
    expected.map((sample) => expect.closeTo(sample, 3)),
  );
});

test("a length that its writer didn't know means the rest of the file, and chunks of other programs are passed over", () => {
  const bytes = fileOf(1, 16, [0, 0x40, 0, 0xc0], {
    before: [0x4c, 0x49, 0x53, 0x54, 3, 0, 0, 0, 1, 2, 3, 0],
    length: 0xffffffff,
  });
  expect([...(readWav(bytes).channels[0] ?? [])]).toEqual([0.5, -0.5]);
});

test.each([
  ["nothing", []],
  ["text", [...Buffer.from("no sound, only words that go on for a while")]],
  ["samples before their format", [...fileOf(1, 16, [0, 0]).subarray(0, 12), ...Buffer.from("data"), 2, 0, 0, 0, 0, 0]],
  ["compressed sound", [...fileOf(85, 16, [0, 0])]],
  ["no channel", [...fileOf(1, 16, [0, 0], { channels: 0 })]],
])("%s is refused", (_, bytes) => {
  expect(() => readWav(Uint8Array.from(bytes))).toThrow(WavError);
});

test("whatever the bytes are, it is read or refused", () => {
  const file = wavBytes(STEREO);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { maxLength: 8 }),
      fc.nat(file.length),
      (changes, end) => {
        const bytes = Uint8Array.from(file).subarray(0, end);
        for (const [at, value] of changes) if (at < end) bytes[at] = value;
        try {
          for (const channel of readWav(bytes).channels) expect(channel.every(Number.isFinite)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(WavError);
        }
      },
    ),
  );
});

function fileOf(
  format: number,
  bits: number,
  data: readonly number[],
  { channels = 1, before = [], length = data.length }: { channels?: number; before?: number[]; length?: number } = {},
): Uint8Array {
  const head = Buffer.alloc(36);
  head.write("RIFF", 0);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(format, 20);
  head.writeUInt16LE(channels, 22);
  head.writeUInt32LE(8_000, 24);
  head.writeUInt16LE(bits, 34);
  const chunk = Buffer.alloc(8);
  chunk.write("data", 0);
  chunk.writeUInt32LE(length, 4);
  return Uint8Array.from([...head, ...before, ...chunk, ...data]);
}
