import anyAscii from "any-ascii";

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
