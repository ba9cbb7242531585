import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";

const WOFF2 = 0x774f4632;
const HEADER_BYTES = 48;
/** Tables of the format's list have a number in its directory; of those whose data may be transformed we need to know two. */
const [GLYF, LOCA, COLR, SVG, BY_NAME] = [10, 11, 34, 36, 63];
const NOT_TRANSFORMED = 3;

interface Table {
  readonly number: number;
  readonly entry: Buffer;
  /** As it is in the font, and as it lies in the compressed part. */
  readonly bytes: number;
  readonly storedBytes: number;
}

/**
 * A WOFF2 file that holds its coloured glyphs as COLR and once more as SVG, without the latter: Chromium draws the first, and reads
 * all of the second before it draws anything. Any other file as it is.
 */
export function withoutSvgTable(file: Buffer): Buffer {
  if (file.length < HEADER_BYTES || file.readUInt32BE(0) !== WOFF2) return file;
  const { tables, end } = directoryOf(file);
  const svg = tables.find(({ number }) => number === SVG);
  if (!svg || !tables.some(({ number }) => number === COLR)) return file;

  const data = brotliDecompressSync(file.subarray(end, end + file.readUInt32BE(20)));
  let at = 0;
  const kept: Buffer[] = [];
  for (const table of tables) {
    if (table !== svg) kept.push(data.subarray(at, at + table.storedBytes));
    at += table.storedBytes;
  }
  const whole = Buffer.concat(kept);
  const compressed = brotliCompressSync(whole, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: whole.length,
    },
  });

  const header = Buffer.from(file.subarray(0, HEADER_BYTES));
  const directory = Buffer.concat(tables.filter((table) => table !== svg).map(({ entry }) => entry));
  const padding = Buffer.alloc((4 - ((HEADER_BYTES + directory.length + compressed.length) % 4)) % 4);
  header.writeUInt32BE(HEADER_BYTES + directory.length + compressed.length + padding.length, 8);
  header.writeUInt16BE(tables.length - 1, 12);
  header.writeUInt32BE(file.readUInt32BE(16) - 16 - Math.ceil(svg.bytes / 4) * 4, 16);
  header.writeUInt32BE(compressed.length, 20);
  // Whatever came after the tables, as metadata, is left out.
  header.fill(0, 28, HEADER_BYTES);
  return Buffer.concat([header, directory, compressed, padding]);
}

function directoryOf(file: Buffer): { tables: Table[]; end: number } {
  const tables: Table[] = [];
  let at = HEADER_BYTES;
  const size = () => {
    let value = 0;
    for (;;) {
      const byte = file[at++] ?? 0;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  for (let count = file.readUInt16BE(12); count > 0; count -= 1) {
    const start = at;
    const flags = file[at++] ?? 0;
    const [number, version] = [flags & 63, flags >> 6];
    if (number === BY_NAME) at += 4;
    const bytes = size();
    const isOutline = number === GLYF || number === LOCA;
    const isTransformed = isOutline ? version !== NOT_TRANSFORMED : version !== 0;
    const storedBytes = isTransformed ? size() : bytes;
    tables.push({ number, entry: file.subarray(start, at), bytes, storedBytes });
  }
  return { tables, end: at };
}
