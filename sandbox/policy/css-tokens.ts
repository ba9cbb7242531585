export interface CssToken {
  readonly kind: "name" | "function" | "url" | "string" | "at" | "bad" | "open" | "close" | "mark";
  /** Escapes resolved. */
  readonly value: string;
}

const NAME_START = /[a-zA-Z_\u0080-\u{10ffff}]/u;
const NAME_PART = /[a-zA-Z0-9_\-\u0080-\u{10ffff}]/u;

/**
 * Splits a CSS value as a browser does (CSS Syntax 3), so that escapes and comments hide nothing. Numbers come out as marks.
 * Ours and not @csstools/css-tokenizer: this also runs in the page, where each package is one more thing a scene could reach.
 */
export function cssTokens(value: string): CssToken[] {
  return new CssReader(value).tokens();
}

class CssReader {
  readonly #characters: string[];
  #at = 0;

  constructor(value: string) {
    this.#characters = Array.from(value.replace(/\r\n?|\f/g, "\n").replaceAll("\0", "\ufffd"));
  }

  tokens(): CssToken[] {
    const tokens: CssToken[] = [];
    while (this.#at < this.#characters.length) {
      const token = this.#next();
      if (token) tokens.push(token);
    }
    return tokens;
  }

  #next(): CssToken | undefined {
    const character = this.#peek();
    if (character === "/" && this.#peek(1) === "*") return this.#comment();
    if (/\s/.test(character)) {
      this.#at += 1;
      return undefined;
    }
    if (character === '"' || character === "'") return this.#string(character);
    if (character === "@") {
      this.#at += 1;
      return { kind: "at", value: this.#startsName() ? this.#name() : "" };
    }
    if (character === "#") {
      this.#at += 1;
      const isHash = NAME_PART.test(this.#peek() || " ") || this.#startsEscape();
      return { kind: "mark", value: isHash ? `#${this.#name()}` : "#" };
    }
    if (/[0-9]/.test(character) || (character === "." && /[0-9]/.test(this.#peek(1)))) return this.#number();
    if (this.#startsName()) return this.#nameLike();
    this.#at += 1;
    if ("([{".includes(character)) return { kind: "open", value: character };
    if (")]}".includes(character)) return { kind: "close", value: character };
    return { kind: character === "\\" ? "bad" : "mark", value: character };
  }

  #comment(): CssToken | undefined {
    this.#at += 2;
    while (this.#at < this.#characters.length && !(this.#peek() === "*" && this.#peek(1) === "/")) this.#at += 1;
    const isOpen = this.#at >= this.#characters.length;
    this.#at += 2;
    return isOpen ? { kind: "bad", value: "/*" } : undefined;
  }

  #string(quote: string): CssToken {
    this.#at += 1;
    let text = "";
    while (this.#at < this.#characters.length) {
      const character = this.#peek();
      if (character === quote) {
        this.#at += 1;
        return { kind: "string", value: text };
      }
      if (character === "\n") return { kind: "bad", value: text };
      if (character === "\\" && this.#peek(1) === "\n") this.#at += 2;
      else if (character === "\\") text += this.#escape();
      else {
        text += character;
        this.#at += 1;
      }
    }
    return { kind: "bad", value: text };
  }

  #number(): CssToken {
    const digits =
      this.#characters
        .slice(this.#at, this.#at + 64)
        .join("")
        .match(/^[0-9]*\.?[0-9]*(e[+-]?[0-9]+)?/i)?.[0] ?? "0";
    this.#at += Math.max(1, digits.length);
    const unit = this.#startsName() ? this.#name() : "";
    return { kind: "mark", value: `${digits}${unit}` };
  }

  #nameLike(): CssToken {
    const name = this.#name();
    if (this.#peek() !== "(") return { kind: "name", value: name };
    this.#at += 1;
    if (name.toLowerCase() !== "url") return { kind: "function", value: name };
    let ahead = this.#at;
    while (/\s/.test(this.#characters[ahead] ?? "x")) ahead += 1;
    if (this.#characters[ahead] === '"' || this.#characters[ahead] === "'") return { kind: "function", value: name };
    return this.#unquotedUrl();
  }

  #unquotedUrl(): CssToken {
    let text = "";
    while (this.#at < this.#characters.length && this.#peek() !== ")") {
      if (this.#peek() === "\\") text += this.#escape();
      else {
        text += this.#peek();
        this.#at += 1;
      }
    }
    this.#at += 1;
    return { kind: "url", value: text.trim() };
  }

  #name(): string {
    let name = "";
    while (this.#at < this.#characters.length) {
      if (NAME_PART.test(this.#peek())) {
        name += this.#peek();
        this.#at += 1;
      } else if (this.#startsEscape()) name += this.#escape();
      else break;
    }
    return name;
  }

  #escape(): string {
    this.#at += 1;
    const hex = this.#characters
      .slice(this.#at, this.#at + 6)
      .join("")
      .match(/^[0-9a-f]{1,6}/i)?.[0];
    if (hex === undefined) {
      const character = this.#peek();
      this.#at += 1;
      return character;
    }
    this.#at += hex.length;
    if (/\s/.test(this.#peek() || "x")) this.#at += 1;
    const code = Number.parseInt(hex, 16);
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "\ufffd" : String.fromCodePoint(code);
  }

  #startsName(): boolean {
    const first = this.#peek();
    if (first === "-") return NAME_START.test(this.#peek(1) || " ") || this.#peek(1) === "-" || this.#startsEscape(1);
    return NAME_START.test(first || " ") || this.#startsEscape();
  }

  #startsEscape(offset = 0): boolean {
    return this.#peek(offset) === "\\" && this.#peek(offset + 1) !== "" && this.#peek(offset + 1) !== "\n";
  }

  #peek(offset = 0): string {
    return this.#characters[this.#at + offset] ?? "";
  }
}
