import type { ModuleText } from "./read-module.ts";

/** What every text's own names become once all stand in one: text -> name in it -> name in the whole. Names that stay are left out. */
export type NewNames = ReadonlyMap<ModuleText, ReadonlyMap<string, string>>;

/**
 * Gives each name at the top of a shared module a name that means the same thing in all texts. A name stays wherever no other text
 * uses it for something else: then messages, and what a person reads, are as written.
 */
export function chooseNames(modules: readonly ModuleText[], entry: ModuleText): NewNames {
  const texts = [...modules, entry];
  const byName = new Map(modules.map((module) => [module.name, module]));
  const taken = new Set(texts.flatMap(({ used, declared }) => [...used, ...declared]));
  const renamed = new Map(texts.map((text) => [text, new Map<string, string>()]));
  const finalOf = (module: ModuleText, local: string): string => renamed.get(module)?.get(local) ?? local;

  for (const module of modules) {
    for (const local of module.declared) {
      const uses = usesOf(module, local, texts);
      const isFree = texts.every((text) => text === module || !text.used.has(local) || uses.get(text)?.includes(local));
      // A component is told from an element by its first letter.
      const capital = [...uses.values()].flat().some((alias) => /^[A-Z]/.test(alias)) && !/^[A-Z]/.test(local);
      if (!isFree || capital) renamed.get(module)?.set(local, unused(capital ? capitalised(local) : local, taken));
    }
  }
  for (const [at, text] of texts.entries()) {
    const own = renamed.get(text);
    for (const { shared, specifier, names } of text.imports) {
      const module = shared === undefined ? undefined : byName.get(shared);
      for (const { local, imported } of names) {
        const target = module?.exported.get(imported);
        if (module && target !== undefined) {
          const final = throughImports(module, target, byName, finalOf);
          if (final !== local) own?.set(local, final);
        } else if (
          !module &&
          text !== entry &&
          !meansTheSame(text, local, specifier, imported, texts.slice(at + 1), texts.slice(0, at))
        )
          own?.set(local, unused(local, taken));
      }
    }
  }
  return renamed;
}

/** An export of a module may be what it imported itself. */
function throughImports(
  module: ModuleText,
  local: string,
  byName: ReadonlyMap<string | undefined, ModuleText>,
  finalOf: (module: ModuleText, local: string) => string,
): string {
  if (module.declared.has(local)) return finalOf(module, local);
  for (const { shared, names } of module.imports) {
    const from = shared === undefined ? undefined : byName.get(shared);
    const found = names.find((name) => name.local === local);
    const target = found && from?.exported.get(found.imported);
    if (from && target !== undefined) return throughImports(from, target, byName, finalOf);
  }
  return finalOf(module, local);
}

/** By text: the names under which it imports this one. */
function usesOf(module: ModuleText, local: string, texts: readonly ModuleText[]): Map<ModuleText, string[]> {
  const uses = new Map<ModuleText, string[]>();
  for (const text of texts) {
    const aliases = text.imports
      .filter(({ shared }) => shared !== undefined && shared === module.name)
      .flatMap(({ names }) => names.filter(({ imported }) => module.exported.get(imported) === local));
    if (aliases.length > 0)
      uses.set(
        text,
        aliases.map((alias) => alias.local),
      );
  }
  return uses;
}

/** Whether every other text that has this name imports the same thing by it, or has none. */
function meansTheSame(
  text: ModuleText,
  local: string,
  specifier: string,
  imported: string,
  later: readonly ModuleText[],
  earlier: readonly ModuleText[],
): boolean {
  // React's types are told by that name, so it always stays.
  if (specifier === "react" && (imported === "default" || imported === "*")) return true;
  const isType = typeOnly(text, local);
  return [...earlier, ...later].every(
    (other) =>
      !other.used.has(local) ||
      other.imports.some(
        (each) =>
          each.specifier === specifier &&
          each.names.some((name) => name.local === local && name.imported === imported && name.isTypeOnly === isType),
      ),
  );
}

function typeOnly({ imports }: ModuleText, local: string): boolean | undefined {
  return imports.flatMap(({ names }) => names).find((name) => name.local === local)?.isTypeOnly;
}

function unused(name: string, taken: Set<string>): string {
  for (let number = 2; ; number++) {
    const candidate = `${name}_${number}`;
    if (taken.has(candidate)) continue;
    taken.add(candidate);
    return candidate;
  }
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
