import { lastResortFont } from "../../compositions/fonts/last-resort-font.ts";
import { readSfnt, writeSfnt } from "../../sandbox/media/fonts/sfnt.ts";

/** A TrueType file that draws every character as a box, of a family and weight of one's choice. */
export function boxFont(family: string, weight = 400): Buffer {
  const tables = readSfnt(Buffer.from(lastResortFont())).map(({ tag, bytes }) => ({ tag, bytes: Buffer.from(bytes) }));
  tables.find(({ tag }) => tag === "OS/2")?.bytes.writeUInt16BE(weight, 4);
  return writeSfnt([...tables.filter(({ tag }) => tag !== "name"), { tag: "name", bytes: nameTable(family) }]);
}

/** One record: the family, in English, for Windows. */
function nameTable(family: string): Buffer {
  const text = Buffer.from(family, "utf16le").swap16();
  const head = [0, 1, 18, 3, 1, 0x409, 1, text.length, 0];
  const table = Buffer.alloc(head.length * 2);
  head.forEach((value, index) => {
    table.writeUInt16BE(value, index * 2);
  });
  return Buffer.concat([table, text]);
}
