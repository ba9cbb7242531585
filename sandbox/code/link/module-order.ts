import type { Found } from "../check/finding.ts";
import { type ImportOf, isRelative, type ModuleText, readModule } from "./read-module.ts";

export interface ModuleOrder {
  /** The modules that are reached from the entry, each after those it imports. */
  readonly modules: readonly ModuleText[];
  /** What is wrong with imports, by the name of the text they stand in. */
  readonly findings: ReadonlyMap<string | undefined, readonly Found[]>;
}

/** Follows the imports of shared modules from one text. Circles and modules that are not there are findings. */
export function orderModules(entry: ModuleText, texts: Readonly<Record<string, string>>): ModuleOrder {
  const done = new Map<string, ModuleText>();
  const findings = new Map<string | undefined, Found[]>();
  const open: (string | undefined)[] = [];
  const report = (text: ModuleText, found: Found) => {
    findings.set(text.name, [...(findings.get(text.name) ?? []), found]);
  };
  const visit = (text: ModuleText): void => {
    open.push(text.name);
    for (const each of text.imports) {
      if (each.shared === undefined && !isRelative(each.specifier)) continue;
      const { shared } = each;
      if (shared === undefined || !Object.hasOwn(texts, shared)) report(text, unknown(text, each, texts));
      else if (open.includes(shared)) report(text, circle(text, each, [...open.slice(open.indexOf(shared)), shared]));
      else {
        const module = done.get(shared) ?? readModule(shared, texts[shared] as string);
        for (const found of wrongNames(text, each, module)) report(text, found);
        if (!done.has(shared)) visit(module);
      }
    }
    open.pop();
    if (text.name !== undefined) done.set(text.name, text);
  };
  visit(entry);
  // A module that is the entry itself comes last, as a scene does.
  return { modules: [...done.values()].filter(({ name }) => name !== entry.name), findings };
}

function unknown(
  { source }: ModuleText,
  { node, specifier }: ImportOf,
  texts: Readonly<Record<string, string>>,
): Found {
  const known = Object.keys(texts).map((name) => `./shared/${name}`);
  return {
    rule: "import-not-allowed",
    start: node.moduleSpecifier.getStart(source),
    message: `There is no shared module "${specifier.slice(0, 80)}".`,
    fix:
      known.length > 0
        ? `Import from one of: ${known.join(", ")}.`
        : 'Save the module first: generate_scene_code with sceneId "shared/<name>"; or keep the code in the scene.',
  };
}

function circle({ source }: ModuleText, { node }: ImportOf, names: readonly (string | undefined)[]): Found {
  return {
    rule: "import-not-allowed",
    start: node.moduleSpecifier.getStart(source),
    message: `Shared modules import each other in a circle: ${names.map((name) => `shared/${name}`).join(" -> ")}.`,
    fix: "Move what both need into a module of its own.",
  };
}

function wrongNames({ source }: ModuleText, { node, names }: ImportOf, module: ModuleText): Found[] {
  const start = node.getStart(source);
  const file = `shared/${module.name}`;
  const exported = [...module.exported.keys()].join(", ");
  if (names.length === 0)
    return [
      {
        rule: "import-not-allowed",
        start,
        message: `An import of "${file}" must name what it uses.`,
        fix: `Import by name; it exports: ${exported}.`,
      },
    ];
  return names
    .filter(({ imported }) => !module.exported.has(imported))
    .map(({ imported }) => ({
      rule: "import-not-allowed",
      start,
      message:
        imported === "*" || imported === "default"
          ? `"${file}" is imported by name only.`
          : `"${file}" exports no ${imported.slice(0, 60)}.`,
      fix: `Import by name, in braces; it exports: ${exported || "nothing yet"}.`,
    }));
}
