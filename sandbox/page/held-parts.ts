const partsByResult = new WeakMap<object, readonly unknown[]>();

/** Notes what a value made by trusted code holds of the scene: an easing made of the scene's own function. */
export function holding<T extends object>(result: T, parts: readonly unknown[]): T {
  partsByResult.set(result, parts);
  return result;
}

/** What such a value holds; undefined for a value that trusted code didn't make. */
export function heldParts(value: object): readonly unknown[] | undefined {
  return partsByResult.get(value);
}
