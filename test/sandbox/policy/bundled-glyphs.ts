import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { openSync } from "fontkit";

const root = resolve(import.meta.dirname, "../../..");
const modules = join(root, "node_modules");

/** Every code point that a bundled face has a glyph for and is used for, from the font files themselves. */
export function bundledGlyphs(): number[] {
  const found = new Set<number>();
  for (const { file, ranges } of bundledFaces()) {
    const allowed = rangesOf(ranges);
    const font = openSync(file) as unknown as { characterSet: number[] };
    for (const code of font.characterSet) if (allowed.some(([from, to]) => code >= from && code <= to)) found.add(code);
  }
  return [...found].sort((one, other) => one - other);
}

/** As `sandbox/policy/missing-glyphs.ts` reads it. */
export function packed(codes: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  let end = 0;
  return ranges
    .map(([from, to]) => {
      const pair = `${(from - end).toString(36)}+${(to - from).toString(36)}`;
      end = to;
      return pair;
    })
    .join(" ");
}

interface Face {
  readonly file: string;
  readonly ranges: string;
}

function bundledFaces(): Face[] {
  return [...facesOfStyleSheets(), ...facesOfScripts()];
}

function facesOfStyleSheets(): Face[] {
  const source = readFileSync(join(root, "compositions/fonts/fonts.ts"), "utf8");
  return [...source.matchAll(/^import "(@fontsource.*\.css)";/gm)].flatMap(([, sheet = ""]) => {
    const path = join(modules, sheet);
    return [...readFileSync(path, "utf8").matchAll(/url\((\.[^)]+\.woff2)\)[^}]*?unicode-range: ([^;]+);/gs)].map(
      ([, file = "", ranges = ""]) => ({ file: join(dirname(path), file), ranges }),
    );
  });
}

function facesOfScripts(): Face[] {
  const source = readFileSync(join(root, "compositions/fonts/script-fonts.ts"), "utf8");
  const imported = new Map(
    [...source.matchAll(/^import (\w+) from "(@fontsource[^"]+)"/gm)].map(([, name = "", path = ""]) => [name, path]),
  );
  const rangesIn = (name: string) =>
    JSON.parse(readFileSync(join(modules, imported.get(name) ?? ""), "utf8")) as Record<string, string>;
  return [...source.matchAll(/declare\("[^"]+", (\w+)(?:, (.+))?\);/g)].map(([, file = "", given]) => {
    const [, whole, key] = given?.match(/(\w+Ranges)\.(\w+)/) ?? [];
    const all = given?.match(/Object\.values\((\w+)\)/)?.[1];
    const ranges = all ? Object.values(rangesIn(all)).join(",") : whole && key ? rangesIn(whole)[key] : "U+0-10FFFF";
    return { file: join(modules, imported.get(file) ?? ""), ranges: ranges ?? "" };
  });
}

function rangesOf(text: string): [from: number, to: number][] {
  return text.split(",").map((range) => {
    const [from = "", to = from] = range.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(from.replaceAll("?", "0"), 16), Number.parseInt(to.replaceAll("?", "F"), 16)];
  });
}
