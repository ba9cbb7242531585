import { SceneRefusedError } from "./refused.ts";

const MAX_DEPTH = 12;
const MAX_VALUES = 20_000;

/**
 * A frozen copy of data that scene code gives to a component of ours or Remotion's. Those draw what they are given, outside
 * of every check: a getter, or an object changed later, must not hand them an element that was never looked at.
 * @param leaf what to do with values that are not plain data; undefined copies on
 */
export function plainCopy(value: unknown, leaf: (value: object) => unknown): unknown {
  let left = MAX_VALUES;
  const copy = (each: unknown, depth: number): unknown => {
    if (typeof each !== "object" || each === null) return each;
    left -= 1;
    if (depth > MAX_DEPTH || left < 0) throw new SceneRefusedError("This property holds too much data.");
    const known = leaf(each);
    if (known !== undefined) return known;
    if (Array.isArray(each))
      return Object.freeze(Array.from({ length: each.length }, (_, i) => copy(each[i], depth + 1)));
    return Object.freeze(Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, copy(inner, depth + 1)])));
  };
  return copy(value, 0);
}
