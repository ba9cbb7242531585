import { quoted } from "../../sandbox/policy/plain-text.ts";
import { UserError } from "../errors.ts";
import { counted } from "./counted.ts";
import { findScene, withScene } from "./find-scene.ts";
import { MAX_SHARED_CHARS, MAX_SHARED_MODULES } from "./limits.ts";
import type { Project, SharedModule } from "./project.ts";
import { isReadableId } from "./readable-id.ts";
import { reviseSceneCode } from "./scene-code.ts";

const FOLDER = "shared/";

/** `shared/cards` -> `cards`; undefined for the id of a scene, which has no folder. */
export function moduleNameOf(codeId: string): string | undefined {
  return codeId.startsWith(FOLDER) ? codeId.slice(FOLDER.length).replace(/\.tsx$/, "") : undefined;
}

/** How messages, files and tools call a shared module: as scenes import it. */
export function codeIdOf({ name }: Pick<SharedModule, "name">): string {
  return FOLDER + name;
}

export function findModule(project: Project, name: string): SharedModule {
  const found = project.modules?.find((module) => module.name === name);
  if (found) return found;
  const known = (project.modules ?? []).map(codeIdOf).join(", ");
  throw new UserError(
    `No shared module ${quoted(codeIdOf({ name }))}.`,
    known ? `Use one of: ${known}.` : "Make it with generate_scene_code, which takes shared/<name> as sceneId.",
  );
}

/** The project with a module added, changed or, without code, taken away. */
export function withModule(project: Project, name: string, code: string | undefined): Project {
  if (!isReadableId(name))
    throw new UserError(
      "The shared module's name is not valid.",
      "Use shared/ and 1 to 64 lower-case letters, digits and hyphens.",
    );
  if (code?.trim() === "") throw new UserError("The module is empty.", "Send a TSX module that exports something.");
  const others = (project.modules ?? []).filter((module) => module.name !== name);
  const modules = [...others, ...(code === undefined ? [] : [{ name, code }])].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  const size = modules.reduce((sum, each) => sum + each.code.length, 0);
  if (modules.length > MAX_SHARED_MODULES || size > MAX_SHARED_CHARS)
    throw new UserError(
      `That makes ${counted(modules.length, "shared module")} of ${size} characters in all.`,
      `Keep to ${MAX_SHARED_MODULES} modules and ${MAX_SHARED_CHARS} characters: every scene that imports one is checked with it.`,
    );
  const { modules: _, ...rest } = project;
  return modules.length > 0 ? { ...rest, modules } : rest;
}

/** What the check takes: name -> code. Undefined where there is none. */
export function moduleTexts({ modules }: Pick<Project, "modules">): Readonly<Record<string, string>> | undefined {
  return modules && Object.fromEntries(modules.map(({ name, code }) => [name, code]));
}

/** As an import would name them; a string that only looks like one counts too, which costs a check and breaks nothing. */
const IMPORTS = /["']\.{1,2}\/(?:shared\/)?([a-z0-9-]{1,64})(?:\.tsx?)?["']/g;

/** Of the given modules those that a text imports, itself or through others. */
export function modulesReached(
  code: string,
  modules: Readonly<Record<string, string>> | undefined,
): Readonly<Record<string, string>> | undefined {
  if (!modules) return undefined;
  const reached: Record<string, string> = {};
  const visit = (text: string): void => {
    for (const [, name = ""] of text.matchAll(IMPORTS)) {
      const found = Object.hasOwn(modules, name) ? modules[name] : undefined;
      if (found === undefined || Object.hasOwn(reached, name)) continue;
      reached[name] = found;
      visit(found);
    }
  };
  visit(code);
  return Object.keys(reached).length > 0 ? reached : undefined;
}

/** A text of the project with those of the modules that it imports, itself or through others. */
export function textsReached(project: Pick<Project, "modules">, code: string): string[] {
  return [code, ...Object.values(modulesReached(code, moduleTexts(project)) ?? {})];
}

/** The scenes and modules that import a module themselves, as tools call them. */
export function importersOf({ scenes, modules = [] }: Project, name: string): string[] {
  const imports = (code: string | undefined) => [...(code ?? "").matchAll(IMPORTS)].some(([, found]) => found === name);
  return [
    ...modules.filter((module) => module.name !== name && imports(module.code)).map(codeIdOf),
    ...scenes.filter(({ code }) => imports(code)).map(({ sceneId }) => sceneId),
  ];
}

/** Changes the code of a scene, which keeps its clock, or of a shared module. */
export function withCode(project: Project, codeId: string, code: string): Project {
  const name = moduleNameOf(codeId);
  return name === undefined ? reviseSceneCode(project, codeId, code, "").project : withModule(project, name, code);
}

/** Takes a shared module away. Refuses while anything imports it. */
export function withoutModule(project: Project, name: string): Project {
  findModule(project, name);
  const importers = importersOf(project, name);
  if (importers.length > 0)
    throw new UserError(
      `${codeIdOf({ name })} is imported by ${importers.slice(0, 20).join(", ")}.`,
      "Change or delete those first.",
    );
  return withModule(project, name, undefined);
}

/** For diffs and files: the project with text in a scene or module whatever the rules say of it. */
export function withAnyCode(project: Project, codeId: string, code: string): Project {
  const name = moduleNameOf(codeId);
  if (name === undefined) return withScene(project, { ...findScene(project, codeId), code });
  const others = (project.modules ?? []).filter((module) => module.name !== name);
  return { ...project, modules: [...others, { name, code }] };
}
