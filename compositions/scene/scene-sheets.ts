import { useInsertionEffect, useMemo } from "react";
import { idScopeOf } from "../../sandbox/page/scoped-ids.ts";
import type { TimelineScene } from "../../sandbox/render/protocol.ts";

type Sheet = NonNullable<TimelineScene["sheet"]>;

/** Taken before the page refuses it to everyone else. */
const { replaceSync } = CSSStyleSheet.prototype;
const adopted = new Map<string, { readonly sheet: CSSStyleSheet; users: number }>();

/** Names the box of a scene that the rules of its classes are confined to: two scenes are on the page during a transition. */
export const SHEET_ATTRIBUTE = "data-scene-sheet";

/** The style sheet of a scene's classes, on the page for as long as the scene is; the name of its box. */
export function useSceneSheet(sheet: Sheet | undefined): string | undefined {
  const { properties = "", rules = "" } = sheet ?? {};
  const name = useMemo(() => (rules ? idScopeOf(properties + rules) : undefined), [properties, rules]);
  useInsertionEffect(() => {
    if (name === undefined) return undefined;
    take(name, `${properties}@scope ([${SHEET_ATTRIBUTE}="${name}"]){${rules}}`);
    return () => release(name);
  }, [name, properties, rules]);
  return name;
}

function take(name: string, css: string): void {
  const known = adopted.get(name);
  if (known) {
    known.users += 1;
    return;
  }
  const sheet = new CSSStyleSheet();
  replaceSync.call(sheet, css);
  adopted.set(name, { sheet, users: 1 });
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function release(name: string): void {
  const known = adopted.get(name);
  if (!known) return;
  known.users -= 1;
  if (known.users > 0) return;
  adopted.delete(name);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== known.sheet);
}
