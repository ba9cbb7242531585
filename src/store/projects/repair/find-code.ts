import type { Project } from "../../../project/project.ts";
import { codeIdOf } from "../../../project/shared-modules.ts";
import { contentHash } from "../../history/content-hash.ts";
import type { ObjectStore } from "../../history/object-store.ts";
import type { ProjectFile } from "../project-file.ts";
import type { SceneFiles } from "../scene-files.ts";

/** What code project.json names, with the scene or shared module that it is of. */
function codeOf({ scenes, modules = [] }: ProjectFile): { readonly codeId: string; readonly hash: string }[] {
  return [
    ...scenes.flatMap(({ sceneId, codeHash }) => (codeHash === undefined ? [] : [{ codeId: sceneId, hash: codeHash }])),
    ...modules.map(({ name, codeHash }) => ({ codeId: codeIdOf({ name }), hash: codeHash })),
  ];
}

/** All code of a project by its hash, from the history, else from its own file; and whose code is in neither. */
export async function findCode(
  file: ProjectFile,
  objects: ObjectStore,
  files: SceneFiles,
): Promise<{ readonly texts: ReadonlyMap<string, string>; readonly lost: readonly string[] }> {
  const texts = new Map<string, string>();
  const wanted = codeOf(file);
  for (const { codeId, hash } of wanted) {
    const kept = await objects.read(hash).catch(() => undefined);
    const text = kept ?? (await files.read(codeId).catch(() => undefined));
    if (text !== undefined && contentHash(text) === hash) texts.set(hash, text);
  }
  return { texts, lost: wanted.filter(({ hash }) => !texts.has(hash)).map(({ codeId }) => codeId) };
}

/** The project with nothing where code is lost: scenes are shown by their plans then. */
export function withoutLostCode({ modules, ...project }: Project): Project {
  const kept = modules?.filter(({ code }) => code !== "");
  return {
    ...project,
    ...(kept && kept.length > 0 ? { modules: kept } : {}),
    scenes: project.scenes.map(({ code, ...scene }) => (code ? { ...scene, code } : scene)),
  };
}
