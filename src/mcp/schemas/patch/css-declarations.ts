import { UserError } from "../../../errors.ts";

/** `fontSize: 72; background-color: #fff` -> its pairs. A semicolon in quotes or brackets, as in a data URL, parts nothing. */
export function cssDeclarations(text: string): { property: string; value: string }[] {
  return parts(text).map((part) => {
    const [, name, value] = /^([a-z-][\w-]*)\s*:\s*(\S[\s\S]*)$/i.exec(part) ?? [];
    if (name !== undefined && value !== undefined) return { property: asReactSpells(name), value };
    throw new UserError(
      `"${part.slice(0, 60)}" in changes.style is no declaration, so nothing was changed.`,
      'Write name and value with a colon, and semicolons between: "fontSize: 72px; color: #fff".',
    );
  });
}

function parts(text: string): string[] {
  const found: string[] = [];
  let [start, depth, quote] = [0, 0, ""];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote) quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    else if (character === ";" && depth <= 0) {
      found.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...found, text.slice(start)].map((part) => part.trim()).filter((part) => part !== "");
}

/** `background-color` and `-webkit-line-clamp` as React spells them; custom properties stay. */
function asReactSpells(name: string): string {
  return name.startsWith("--") ? name : name.replace(/-([a-z])/gi, (_, letter: string) => letter.toUpperCase());
}
