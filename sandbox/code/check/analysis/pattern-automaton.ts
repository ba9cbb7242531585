import type { AST } from "@eslint-community/regexpp";

/** A character that a pattern tells apart from others; the rest of Unicode is one more. */
export type Letter = number;

/** One place of a pattern that reads a character. */
export interface Position {
  readonly reads: ReadonlySet<Letter>;
}

/**
 * The ways through a pattern: which place may read next after which, and in how many ways one is reached from the other.
 * Assertions are ways that read nothing: what they forbid is left out, so that there are rather more ways than fewer.
 */
export interface PatternAutomaton {
  readonly positions: readonly Position[];
  /** For each position, the ways on: position to number of ways (2 stands for "more than one"). */
  readonly next: readonly ReadonlyMap<number, number>[];
}

interface Part {
  /** Whether it may read nothing. */
  readonly isEmpty: boolean;
  readonly first: ReadonlyMap<number, number>;
  readonly last: ReadonlyMap<number, number>;
}

/** Copies that a counted repetition is written out to; more are taken as "any number of times". */
const MAX_COPIES = 8;
export const MAX_POSITIONS = 400;

/** There is more to a pattern than can be looked through. */
export class TooManyPositions extends Error {}

/** @throws TooManyPositions */
export function patternAutomaton(alternatives: readonly AST.Alternative[], flags: AST.Flags): PatternAutomaton {
  const builder = new Builder(alternatives, flags);
  builder.choice(alternatives);
  return builder;
}

const NOTHING: Part = { isEmpty: true, first: new Map(), last: new Map() };

class Builder implements PatternAutomaton {
  readonly positions: Position[] = [];
  readonly next: Map<number, number>[] = [];
  readonly #letters: readonly Letter[];
  readonly #ignoresCase: boolean;

  constructor(alternatives: readonly AST.Alternative[], flags: AST.Flags) {
    this.#ignoresCase = flags.ignoreCase;
    this.#letters = lettersOf(alternatives);
  }

  choice(alternatives: readonly AST.Alternative[]): Part {
    return alternatives
      .map(({ elements }) => this.#sequence(elements))
      .reduce((one, other) => ({
        isEmpty: one.isEmpty || other.isEmpty,
        first: merged(one.first, other.first),
        last: merged(one.last, other.last),
      }));
  }

  #sequence(elements: readonly AST.Element[]): Part {
    return elements.map((element) => this.#element(element)).reduce((one, other) => this.#then(one, other), NOTHING);
  }

  #element(element: AST.Element): Part {
    switch (element.type) {
      case "Character":
      case "CharacterSet":
      case "CharacterClass":
      case "ExpressionCharacterClass":
        return this.#read(new Set(this.#letters.filter((letter) => this.#matches(element, letter))));
      case "Group":
      case "CapturingGroup":
        return this.choice(element.alternatives);
      case "Quantifier":
        return this.#repeat(element);
      default:
        return NOTHING;
    }
  }

  #read(reads: ReadonlySet<Letter>): Part {
    if (this.positions.length >= MAX_POSITIONS) throw new TooManyPositions();
    const at = this.positions.push({ reads }) - 1;
    this.next.push(new Map());
    return { isEmpty: false, first: new Map([[at, 1]]), last: new Map([[at, 1]]) };
  }

  /** A range of counts is taken as "any number of times": nested, `(a{1,9}){1,9}`, it has as many ways. */
  #repeat({ min, max, element }: AST.Quantifier): Part {
    if (max === 0) return NOTHING;
    if (max === 1) return { ...this.#element(element), ...(min === 0 ? { isEmpty: true } : {}) };
    if (min !== max || max > MAX_COPIES) return this.#star(this.#element(element), min, max);
    let all: Part = NOTHING;
    for (let copy = 0; copy < max; copy++) {
      const one = this.#element(element);
      if (one.isEmpty && max > 3) throw new TooManyPositions();
      all = this.#then(all, one);
    }
    return all;
  }

  #star(part: Part, min: number, max: number): Part {
    // Which of the required turns read nothing can be chosen in as many ways.
    if (part.isEmpty && (min > 1 || Number.isFinite(max))) throw new TooManyPositions();
    this.#link(part.last, part.first);
    return { ...part, isEmpty: part.isEmpty || min === 0 };
  }

  #then(one: Part, other: Part): Part {
    this.#link(one.last, other.first);
    return {
      isEmpty: one.isEmpty && other.isEmpty,
      first: one.isEmpty ? merged(one.first, other.first) : one.first,
      last: other.isEmpty ? merged(one.last, other.last) : other.last,
    };
  }

  #link(from: ReadonlyMap<number, number>, to: ReadonlyMap<number, number>): void {
    for (const [left, waysOut] of from)
      for (const [right, waysIn] of to) {
        const ways = this.next[left] as Map<number, number>;
        ways.set(right, Math.min(2, (ways.get(right) ?? 0) + waysOut * waysIn));
      }
  }

  #matches(element: AST.Element | AST.CharacterClassElement, letter: Letter): boolean {
    const forms = this.#ignoresCase ? [letter, ...otherCases(letter)] : [letter];
    return forms.some((form) => matchesExactly(element, form));
  }
}

function merged(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const all = new Map(one);
  for (const [at, ways] of other) all.set(at, Math.min(2, (all.get(at) ?? 0) + ways));
  return all;
}

function otherCases(letter: Letter): number[] {
  const text = String.fromCodePoint(letter);
  return [text.toLowerCase(), text.toUpperCase()].flatMap((each) =>
    [...each].length === 1 ? [each.codePointAt(0) ?? 0] : [],
  );
}

/** Where the kind of a set can't be told exactly, it reads everything: more ways, never fewer. */
function matchesExactly(element: AST.Element | AST.CharacterClassElement, letter: number): boolean {
  switch (element.type) {
    case "Character":
      return element.value === letter;
    case "CharacterClassRange":
      return letter >= element.min.value && letter <= element.max.value;
    case "CharacterClass":
      return element.elements.some((each) => matchesExactly(each, letter)) !== element.negate || element.unicodeSets;
    case "CharacterSet":
      return matchesSet(element, letter);
    default:
      return true;
  }
}

function matchesSet(set: AST.CharacterSet, letter: number): boolean {
  const text = String.fromCodePoint(letter);
  switch (set.kind) {
    case "digit":
      return /\d/.test(text) !== set.negate;
    case "space":
      return /\s/.test(text) !== set.negate;
    case "word":
      return /\w/.test(text) !== set.negate;
    default:
      return true;
  }
}

/** One letter out of every set of characters that the pattern cannot tell apart, and perhaps some more. */
function lettersOf(alternatives: readonly AST.Alternative[]): Letter[] {
  const letters = new Set<number>(
    ["a", "Z", "_", "0", " ", "\n", "-", "é", "€"].map((text) => text.codePointAt(0) ?? 0),
  );
  const edge = (value: number) => {
    for (const near of [value - 1, value, value + 1]) if (near >= 0 && near <= 0x10ffff) letters.add(near);
  };
  const visit = (node: AST.Node): void => {
    if (node.type === "Character") edge(node.value);
    if (node.type === "CharacterClassRange") for (const end of [node.min, node.max]) edge(end.value);
    if ("alternatives" in node) for (const each of node.alternatives) visit(each);
    if ("elements" in node) for (const each of node.elements) visit(each);
    if (node.type === "Quantifier") visit(node.element);
  };
  for (const alternative of alternatives) visit(alternative);
  return [...letters];
}
