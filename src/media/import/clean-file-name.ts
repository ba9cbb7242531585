import { oneLine } from "../../../sandbox/policy/plain-text.ts";

const LONGEST = 80;

/** A name from outside as a plain file name: no folders, nothing invisible, nothing a shell or a page reads as more; undefined if nothing is left. */
export function cleanFileName(name: string | undefined): string | undefined {
  const last = (name ?? "").split(/[/\\]/).at(-1) ?? "";
  const plain = oneLine(last.normalize("NFC"), 200)
    .replace(/[^\p{L}\p{M}\p{N}._ -]/gu, "-")
    .replace(/[\s-]*-[\s-]*/g, "-")
    .replace(/\.{2,}/g, ".")
    .replace(/^[.\s-]+|[.\s-]+$/g, "");
  const extension = extensionOf(plain);
  const stem = extension ? plain.slice(0, -(extension.length + 1)) : plain;
  const short = [...stem].slice(0, LONGEST).join("").trim();
  if (short === "") return undefined;
  return extension ? `${short}.${extension}` : short;
}

/** In lower case and without the dot; undefined where the name has none. */
export function extensionOf(name: string | undefined): string | undefined {
  return name?.match(/[^.]\.([a-z0-9]{1,8})$/i)?.[1]?.toLowerCase();
}
