import type { Found } from "../check/finding.ts";
import type { CompiledScene } from "../compile/compile-scene.ts";
import type { CheckContext } from "./check-context.ts";
import { type LinkedText, linkTexts } from "./link-texts.ts";
import { orderModules } from "./module-order.ts";
import { moduleFindings, readModule } from "./read-module.ts";

/** A finding in a text of its own: of a shared module where it names one. */
export type PlacedFound = Found & { readonly module?: string | undefined };

/** The texts that findings can be in. */
export interface Texts {
  readonly entry: { readonly name?: string | undefined; readonly code: string };
  readonly modules: Readonly<Record<string, string>>;
}

export type Linked = Texts & { readonly reached: readonly string[] } & (
    | LinkedText
    | { readonly findings: readonly PlacedFound[] }
  );

/** Stands where a scene's component would, while a module is looked at by itself. */
const NO_SCENE = "\n;\nexport default function NoScene() { return null; }\n";

/** Puts a text and the shared modules it reaches into one, or says what is wrong with its imports. */
export function linkScene(code: string, { modules: texts = {}, module }: CheckContext): Linked {
  const entry = readModule(module, code);
  const { modules, findings } = orderModules(entry, texts);
  const reached = modules.map((each) => each.name ?? "");
  const base = { entry: { name: module, code }, modules: texts, reached };
  const wrong: PlacedFound[] = [...findings].flatMap(([name, found]) =>
    found.map((each) => ({ ...each, module: name })),
  );
  for (const text of module === undefined ? modules : [...modules, entry])
    wrong.push(...moduleFindings(text).map((each) => ({ ...each, module: text.name })));
  if (wrong.length > 0) return { ...base, findings: wrong };
  const linked = linkTexts(modules, entry);
  return { ...base, ...linked, text: module === undefined ? linked.text : linked.text + NO_SCENE };
}

/** Lines as the authors count them; `moduleMap` names the shared module of each line that is of one. */
export function inOwnLines({ compiled, lineMap }: CompiledScene, { lineOf }: LinkedText) {
  const places = lineMap.map(lineOf);
  return {
    compiled,
    lineMap: places.map(({ line }) => line),
    moduleMap: places.map(({ module }) => module ?? ""),
  };
}
