import type { Project, Scene } from "../../project/project.ts";
import { contentHash } from "./content-hash.ts";
import type { Objects } from "./object-store.ts";

interface Tree {
  /** Hash of the project's facts without scenes. */
  readonly facts: string;
  /** Hashes of the scenes, in play order. */
  readonly scenes: readonly string[];
}

/** A scene with the hash of its code in the code's place. */
type HashedScene = Omit<Scene, "code"> & { readonly codeHash?: string };

/** The project's facts with hashes of the shared modules' code in the code's place. */
type HashedFacts = Omit<Project, "scenes" | "modules"> & {
  readonly modules?: readonly { readonly name: string; readonly codeHash: string }[];
};

/** Stores a state of the project under `hashOfState`. Only what no earlier state had is written. */
export async function writeState(objects: Objects, { scenes, ...rest }: Project): Promise<void> {
  const [factsHash, ...sceneHashes] = await Promise.all([
    objects.write(canonicalJson(hashedFacts(rest))),
    ...scenes.map((scene) => writeScene(objects, scene)),
    ...(rest.modules ?? []).map(({ code }) => objects.write(code)),
  ]);
  const tree: Tree = { facts: factsHash, scenes: sceneHashes.slice(0, scenes.length) };
  await objects.write(canonicalJson(tree));
}

/** Everything {@link writeState} stores of a state, to see whether it is still there. */
export function textsOfState({ scenes, ...rest }: Project): string[] {
  const facts = canonicalJson(hashedFacts(rest));
  const hashed = scenes.map((scene) => canonicalJson(hashedScene(scene)));
  const tree: Tree = { facts: contentHash(facts), scenes: hashed.map(contentHash) };
  const code = [...scenes, ...(rest.modules ?? [])].flatMap((each) => each.code ?? []);
  return [canonicalJson(tree), facts, ...hashed, ...code];
}

/** Whether an object is the top of a state, told by its fields: everything else has others. */
export function isTree(text: string): boolean {
  try {
    const value = JSON.parse(text) as Partial<Tree> | null;
    return typeof value?.facts === "string" && Array.isArray(value.scenes) && Object.keys(value).length === 2;
  } catch {
    return false;
  }
}

/** The hash a state would have, without storing anything. */
export function hashOfState({ scenes, ...rest }: Project): string {
  const tree: Tree = {
    facts: contentHash(canonicalJson(hashedFacts(rest))),
    scenes: scenes.map((scene) => contentHash(canonicalJson(hashedScene(scene)))),
  };
  return contentHash(canonicalJson(tree));
}

// What an object holds is known from its hash: it was written by writeState and read back unchanged.
export async function readState(objects: Objects, treeHash: string): Promise<Project> {
  const tree = JSON.parse(await objects.read(treeHash)) as Tree;
  const [facts, ...scenes] = await Promise.all([
    objects.read(tree.facts).then((text) => readFacts(objects, JSON.parse(text) as HashedFacts)),
    ...tree.scenes.map((hash) => readScene(objects, hash)),
  ]);
  return { ...facts, scenes };
}

function hashedFacts({ modules, ...facts }: Omit<Project, "scenes">): HashedFacts {
  return modules
    ? { ...facts, modules: modules.map(({ name, code }) => ({ name, codeHash: contentHash(code) })) }
    : facts;
}

async function readFacts(objects: Objects, { modules, ...facts }: HashedFacts): Promise<Omit<Project, "scenes">> {
  if (!modules) return facts;
  const read = modules.map(async ({ name, codeHash }) => ({ name, code: await objects.read(codeHash) }));
  return { ...facts, modules: await Promise.all(read) };
}

async function writeScene(objects: Objects, scene: Scene): Promise<string> {
  const [hash] = await Promise.all([
    objects.write(canonicalJson(hashedScene(scene))),
    scene.code === undefined ? undefined : objects.write(scene.code),
  ]);
  return hash;
}

async function readScene(objects: Objects, hash: string): Promise<Scene> {
  const { codeHash, ...scene } = JSON.parse(await objects.read(hash)) as HashedScene;
  return codeHash === undefined ? scene : { ...scene, code: await objects.read(codeHash) };
}

/**
 * JSON with sorted keys: equal values give equal texts, and so equal hashes. Ours instead of safe-stable-stringify, which puts
 * whole-number keys in another order and would give existing histories other hashes.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function hashedScene({ code, ...scene }: Scene): HashedScene {
  return code === undefined ? scene : { ...scene, codeHash: contentHash(code) };
}
