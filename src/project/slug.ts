import { createRequire } from "node:module";

type AnyAscii = typeof import("any-ascii")["default"];

let loaded: AnyAscii | undefined;

/** Its tables are loaded with the first text that needs them: they would slow every server's start. */
function anyAscii(text: string): string {
  if (/^[ -~\s]*$/.test(text)) return text;
  loaded ??= (createRequire(import.meta.url)("any-ascii") as { readonly default: AnyAscii }).default;
  return loaded(text);
}

/** `Ünï test` -> `uni-test`, `二次方程` -> `er-ci-fang-cheng`: lower-case Latin letters, digits and hyphens, from any script. */
export function slugOf(text: string, maxChars: number): string {
  const plain = text
    .normalize("NFKC")
    // Their names would read as words of the title: "rocket-launch".
    .replace(/\p{Extended_Pictographic}/gu, " ")
    // Each is a syllable or a word of its own.
    .replace(/\p{Script=Han}/gu, (character) => ` ${anyAscii(character)} `);
  return anyAscii(plain)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, maxChars)
    .replace(/-+$/, "");
}
