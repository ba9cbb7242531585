import ts from "typescript";
import { bare } from "./names.ts";

/** How a method calls the function that it is given. */
export interface Iterating {
  /** Which argument is the callback. */
  readonly callback: number;
  /** What is gone through: the value that the method is called on, or its first argument. */
  readonly over: "receiver" | "argument";
  /** The callback's parameters that are an item, or the list itself. */
  readonly items: readonly number[];
  /** The callback's parameter that carries the result so far; it starts as the argument after the callback. */
  readonly accumulator?: number;
  /** How often the callback runs: once for each item, in comparisons, for each match of a pattern, or for each value of a JSON text. */
  readonly runs: "each" | "sorting" | "matches" | "json";
}

interface ListMethod {
  readonly iterates?: Iterating;
  /** Changes the value that it is called on. */
  readonly changes?: true;
  /** Gives as many items or characters as the receiver has. */
  readonly sameLength?: true;
  /** Gives items of the receiver, or a list of them. */
  readonly givesItems?: true;
  /** What it gives holds the receiver's content once. */
  readonly holdsContent?: true;
}

const each: Iterating = { callback: 0, over: "receiver", items: [0, 2], runs: "each" };
const reducing: Iterating = { callback: 0, over: "receiver", items: [1, 3], accumulator: 0, runs: "each" };
const sorting: Iterating = { callback: 0, over: "receiver", items: [0, 1], runs: "sorting" };
const matching: Iterating = { callback: 1, over: "receiver", items: [], runs: "matches" };
const ofArgument: Iterating = { callback: 1, over: "argument", items: [0], runs: "each" };

/** What the check knows of the methods of lists, typed arrays, texts, maps and sets; every rule that asks reads it here. */
const METHODS: Readonly<Record<string, ListMethod>> = {
  map: { iterates: each, sameLength: true, holdsContent: true },
  forEach: { iterates: each },
  filter: { iterates: each, givesItems: true, holdsContent: true },
  flatMap: { iterates: each },
  some: { iterates: each },
  every: { iterates: each },
  find: { iterates: each, givesItems: true },
  findIndex: { iterates: each },
  findLast: { iterates: each, givesItems: true },
  findLastIndex: { iterates: each },
  reduce: { iterates: reducing },
  reduceRight: { iterates: reducing },
  sort: { iterates: sorting, changes: true, sameLength: true, givesItems: true, holdsContent: true },
  toSorted: { iterates: sorting, sameLength: true, givesItems: true, holdsContent: true },
  replace: { iterates: matching },
  replaceAll: { iterates: matching },
  from: { iterates: ofArgument },
  groupBy: { iterates: ofArgument },
  parse: { iterates: { ...ofArgument, items: [], runs: "json" } },
  stringify: { iterates: { ...ofArgument, items: [1] } },
  reverse: { changes: true, sameLength: true, givesItems: true, holdsContent: true },
  toReversed: { sameLength: true, givesItems: true, holdsContent: true },
  slice: { givesItems: true, holdsContent: true },
  splice: { changes: true, givesItems: true },
  toSpliced: { givesItems: true, holdsContent: true },
  with: { sameLength: true, givesItems: true, holdsContent: true },
  fill: { changes: true, sameLength: true, givesItems: true },
  copyWithin: { changes: true, sameLength: true },
  concat: { givesItems: true },
  flat: { givesItems: true },
  at: { givesItems: true },
  push: { changes: true },
  pop: { changes: true, givesItems: true },
  shift: { changes: true, givesItems: true },
  unshift: { changes: true },
  set: { changes: true },
  add: { changes: true },
  delete: { changes: true },
  clear: { changes: true },
  next: { changes: true },
  join: { holdsContent: true },
  split: { holdsContent: true },
  trim: { sameLength: true, holdsContent: true },
  toUpperCase: { sameLength: true },
  toLowerCase: { sameLength: true },
};

export function listMethod(name: string): ListMethod {
  return Object.hasOwn(METHODS, name) ? (METHODS[name] as ListMethod) : {};
}

/** The methods that call a function again and again, for tests that try them all. */
export const ITERATING_METHODS: readonly string[] = Object.keys(METHODS).filter((name) => METHODS[name]?.iterates);

export interface Iteration extends Iterating {
  /** What is gone through. */
  readonly list: ts.Expression;
}

/** What a call such as `list.some(test)`, `Array.from(list, make)` or `Children.map(children, draw)` goes through. */
export function iterationOf(call: ts.CallExpression): Iteration | undefined {
  const callee = bare(call.expression);
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const own = listMethod(callee.name.text).iterates;
  const iterates = own && isChildren(callee.expression) ? ofArgument : own;
  const list = iterates?.over === "argument" ? call.arguments[0] : callee.expression;
  return iterates && list ? { ...iterates, list } : undefined;
}

/** `Children` of React takes the list as its first argument. */
function isChildren(owner: ts.Expression): boolean {
  const node = bare(owner);
  return (ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : "") === "Children";
}
