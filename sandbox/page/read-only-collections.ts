const readOnly = new WeakSet<object>();

/** A Map or Set that scene code keeps from frame to frame: from now on it can be read only. */
export function makeReadOnly(collection: object): void {
  readOnly.add(collection);
}

/**
 * Teaches Map and Set to refuse changes to those that {@link makeReadOnly} was given: `Object.freeze` doesn't reach what they
 * hold. Runs before the lockdown, which freezes the methods as they are then.
 */
export function guardCollections(): void {
  guard(Map.prototype, ["set", "delete", "clear"]);
  guard(Set.prototype, ["add", "delete", "clear"]);
}

type Method = (this: object, ...args: unknown[]) => unknown;

function guard(prototype: object, names: readonly string[]): void {
  for (const name of names) {
    const change = (prototype as Record<string, Method>)[name] as Method;
    const guarded = {
      [name](this: object, ...args: unknown[]): unknown {
        if (readOnly.has(this)) throw new TypeError(`Cannot assign to read only property '${name}'`);
        return Reflect.apply(change, this, args);
      },
    }[name] as Method;
    Object.defineProperty(guarded, "length", { value: change.length });
    Object.defineProperty(prototype, name, { value: guarded });
  }
}
