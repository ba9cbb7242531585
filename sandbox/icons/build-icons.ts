import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { IconParts, IconWords } from "./icon-set.ts";

// Run after tsc, from dist/sandbox/icons/: of a package of 67 MB, what scenes are drawn from and looked for by.
const source = dirname(createRequire(import.meta.url).resolve("lucide-static/package.json"));
const read = (file: string) => readFileSync(join(source, file), "utf8");

/** Signs of companies and currencies that are trademarks, or may be: icons only. */
const LOGOS =
  /^(bitcoin|github|gitlab|facebook|twitter|instagram|linkedin|youtube|figma|framer|slack|codepen|codesandbox|chrome|dribbble|trello|twitch|pocket)\b(?!-knife)/;

const all = JSON.parse(read("icon-nodes.json")) as IconParts;
const tagsOfAll = JSON.parse(read("tags.json")) as Record<string, string[]>;
const parts = Object.fromEntries(Object.entries(all).filter(([name]) => !LOGOS.test(name)));
const tags = Object.fromEntries(Object.keys(parts).map((name) => [name, tagsOfAll[name] ?? []]));

write("parts.json", JSON.stringify(parts));
write("words.json", JSON.stringify({ tags, aliases: aliasesOf() } satisfies IconWords));
write("LICENSE", read("LICENSE"));

/** Names that icons had before have files of the same content, and nothing else says so. */
function aliasesOf(): Record<string, string> {
  const files = readdirSync(join(source, "icons"))
    .filter((file) => file.endsWith(".svg"))
    .map((file) => file.slice(0, -".svg".length));
  const drawing = (name: string) => read(join("icons", `${name}.svg`)).replace(/class="[^"]*"/, "");
  const named = new Map(files.filter((name) => parts[name]).map((name) => [drawing(name), name]));
  return Object.fromEntries(
    files
      .filter((name) => !all[name] && !LOGOS.test(name))
      .flatMap((name) => {
        const kept = named.get(drawing(name));
        return kept === undefined ? [] : [[name, kept] as const];
      }),
  );
}

function write(file: string, text: string): void {
  mkdirSync(import.meta.dirname, { recursive: true });
  writeFileSync(join(import.meta.dirname, file), text);
}
