/** What an equation is made of. A row is read left to right. */
export type MathNode =
  | { readonly kind: "row"; readonly items: readonly MathNode[]; readonly brackets: "" | "()" | "[]" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "operator"; readonly text: string }
  | { readonly kind: "fraction"; readonly above: MathNode; readonly below: MathNode }
  | { readonly kind: "script"; readonly base: MathNode; readonly raised?: MathNode; readonly lowered?: MathNode }
  | { readonly kind: "root"; readonly inside: MathNode };

const MAX_LENGTH = 400;
const MAX_DEPTH = 12;
const CLOSING: Readonly<Record<string, string>> = { "(": ")", "{": "}", "[": "]" };
const TOKEN = /\s+|sqrt(?=\s*[({])|\d+(?:[.,]\d+)*|\p{L}\p{M}*|[²³¹⁰⁴-⁹]+|[\s\S]/giu;
const RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Reads the small notation of `Equation`. Never throws: what it does not know becomes text or an operator. */
export function parseEquation(source: string): MathNode {
  const tokens = source.slice(0, MAX_LENGTH).replaceAll("*", "·").match(TOKEN) ?? [];
  let at = 0;
  return readRow("", "", 0);

  function readRow(closing: string, brackets: "" | "()" | "[]", depth: number): MathNode {
    const items: MathNode[] = [];
    while (at < tokens.length && tokens[at] !== closing) {
      if (skipSpace()) continue;
      const term = readTerm(depth);
      items.push(term);
    }
    at += 1;
    return { kind: "row", items, brackets };
  }

  /** Atoms that touch, and the fractions they form: `2a`, `f(x)`, `(a + b) / 2a`. */
  function readTerm(depth: number): MathNode {
    let term = readTouching(depth);
    for (;;) {
      const before = at;
      skipSpace();
      if (term.kind === "operator" || (tokens[at] !== "/" && tokens[at] !== "÷")) {
        at = before;
        return term;
      }
      at += 1;
      skipSpace();
      if (at >= tokens.length || isOperator(tokens[at] ?? "")) {
        at = before;
        return term;
      }
      term = { kind: "fraction", above: withoutBrackets(term), below: withoutBrackets(readTouching(depth)) };
    }
  }

  function readTouching(depth: number): MathNode {
    const first = readScripted(depth);
    if (first.kind === "operator") return first;
    const items: MathNode[] = [first];
    while (at < tokens.length && startsAtom(tokens[at] ?? "")) items.push(readScripted(depth));
    return items.length === 1 ? first : { kind: "row", items, brackets: "" };
  }

  function readScripted(depth: number): MathNode {
    const base = readAtom(depth);
    let raised: MathNode | undefined;
    let lowered: MathNode | undefined;
    for (;;) {
      const token = tokens[at] ?? "";
      if (RAISED_DIGITS.includes(token.charAt(0)) && token !== "") {
        at += 1;
        raised = { kind: "text", text: Array.from(token, (digit) => RAISED_DIGITS.indexOf(digit)).join("") };
      } else if (token === "^" || token === "_") {
        at += 1;
        const script = withoutBrackets(readSign(depth));
        if (token === "^") raised = script;
        else lowered = script;
      } else break;
    }
    return raised || lowered ? { kind: "script", base, ...(raised && { raised }), ...(lowered && { lowered }) } : base;
  }

  /** `x^-1`: a sign belongs to the script. */
  function readSign(depth: number): MathNode {
    const token = tokens[at] ?? "";
    if (token !== "-" && token !== "−" && token !== "+") return readAtom(depth);
    const items = [readAtom(depth), readAtom(depth)];
    return { kind: "row", items, brackets: "" };
  }

  function readAtom(depth: number): MathNode {
    const token = tokens[at] ?? "";
    at += 1;
    if (token === "√" || token.toLowerCase() === "sqrt") {
      skipSpace();
      return {
        kind: "root",
        inside: depth > MAX_DEPTH ? { kind: "text", text: "…" } : withoutBrackets(readAtom(depth + 1)),
      };
    }
    const closing = CLOSING[token];
    if (closing && depth <= MAX_DEPTH)
      return readRow(closing, token === "{" ? "" : token === "(" ? "()" : "[]", depth + 1);
    return isOperator(token) ? { kind: "operator", text: token === "-" ? "−" : token } : { kind: "text", text: token };
  }

  function skipSpace(): boolean {
    if (!/^\s/.test(tokens[at] ?? "")) return false;
    at += 1;
    return true;
  }
}

function startsAtom(token: string): boolean {
  return token !== "" && !/^\s/.test(token) && !isOperator(token);
}

function isOperator(token: string): boolean {
  return !/^[\p{L}\p{N}\p{M}√({[∞∂∇!'′°%.…\p{Emoji_Presentation}]/u.test(token);
}

/** Brackets only held the fraction or the root together; the bar does that now. */
function withoutBrackets(node: MathNode): MathNode {
  return node.kind === "row" ? { ...node, brackets: "" } : node;
}
