/** A call in a computed value: `blur(8px)` is `blur` with `8px` inside. */
export interface CssCall {
  readonly name: string;
  readonly inside: string;
}

/** The parts of a computed value between its outer commas. */
export function listOf(value: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (code === OPEN) depth += 1;
    else if (code === CLOSE) depth -= 1;
    else if (code === COMMA && depth === 0) {
      parts.push(value.slice(start, index).trim());
      start = index + 1;
    }
  }
  parts.push(value.slice(start).trim());
  return parts;
}

/** How many parts `listOf` would find. */
export function countOf(value: string): number {
  let depth = 0;
  let count = 1;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (code === OPEN) depth += 1;
    else if (code === CLOSE) depth -= 1;
    else if (code === COMMA && depth === 0) count += 1;
  }
  return count;
}

/** The outer calls of a value, in order. */
export function callsOf(value: string): CssCall[] {
  const calls: CssCall[] = [];
  let depth = 0;
  let nameStart = 0;
  let name = "";
  let start = 0;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (code === OPEN) {
      if (depth === 0) {
        name = value.slice(nameStart, index);
        start = index + 1;
      }
      depth += 1;
    } else if (code === CLOSE) {
      depth -= 1;
      if (depth === 0) calls.push({ name, inside: value.slice(start, index) });
      nameStart = index + 1;
    } else if (depth === 0 && (code === SPACE || code === COMMA)) nameStart = index + 1;
  }
  return calls;
}

/** Lengths in pixels that stand outside of calls: of `rgb(0, 0, 0) 2px 4px 8px` 2, 4 and 8. */
export function pixelsOf(value: string): number[] {
  const bare = value.includes("(") ? value.replace(/\([^()]*(\([^()]*\)[^()]*)*\)/g, "") : value;
  return [...bare.matchAll(/(-?[\d.]+(?:e[-+]?\d+)?)px/g)].map(([, number]) => Number(number));
}

/** The id that `url("#id")` points to. */
export function idOf(value: string): string | undefined {
  return value.match(/url\(\s*["']?#([^"')]+)["']?\s*\)/)?.[1];
}

const OPEN = 40;
const CLOSE = 41;
const COMMA = 44;
const SPACE = 32;
