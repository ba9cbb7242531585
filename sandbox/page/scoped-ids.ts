import { isPresentationAttribute } from "../policy/attributes.ts";

/**
 * What is put before every id of a scene. During a transition two scenes are on the page at once, and both may well call a
 * gradient "glow": the second would be painted with the first's. Made from the code, so that it is the same in every page.
 */
export function idScopeOf(compiled: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < compiled.length; index++) {
    hash = Math.imul(hash ^ compiled.charCodeAt(index), 0x01000193);
  }
  return `s${(hash >>> 0).toString(16)}-`;
}

/** The value of an attribute with the ids in it scoped; `name` as React spells it. */
export function scopedAttribute(scope: string, name: string, value: string): string {
  if (name === "id") return scope + value;
  if (name === "href" || name === "xlinkHref") return value.replace(/#/, `#${scope}`);
  return isPresentationAttribute(name) ? scopedStyle(scope, value) : value;
}

/** A style value with `url(#id)` scoped; other addresses do not get this far. */
export function scopedStyle(scope: string, value: string): string {
  return value.replace(/(url\(\s*["']?\s*#)/gi, `$1${scope}`);
}
