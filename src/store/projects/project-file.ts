import { z } from "zod";
import { BrandFields } from "../../project/brand/brand.ts";
import { type Project, type Scene, TRANSITION_KINDS } from "../../project/project.ts";
import { damaged } from "../documents/damaged.ts";
import { contentHash } from "../history/content-hash.ts";
import { CheckpointSchema, RevisionSchema } from "../history/revision.ts";
import { StoredAssets, StoredCaptions, StoredTracks } from "./stored-media.ts";

/** A scene as project.json shows it: its code lies in a file of its own. */
const StoredSceneSchema = z.object({
  sceneId: z.string().regex(/^[a-z0-9-]{1,64}$/),
  title: z.string(),
  durationInFrames: z.number().int().positive(),
  startOffsetInFrames: z.number().int().nonnegative().optional(),
  ownDurationInFrames: z.number().int().positive().optional(),
  transitionIn: z
    .object({
      kind: z.enum(TRANSITION_KINDS),
      durationInFrames: z.number().int().positive(),
    })
    .optional(),
  codeHash: z.string().optional(),
  // Checked when it was planned; the fields are ScenePlan's business.
  plan: z.record(z.string(), z.unknown()),
});

const ProjectFileSchema = z.object({
  schemaVersion: z.literal(1),
  projectId: z.string(),
  title: z.string(),
  brief: z.string(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  fps: z.number().positive(),
  theme: z.string(),
  brand: BrandFields.optional(),
  modules: z.array(z.object({ name: z.string().regex(/^[a-z0-9-]{1,64}$/), codeHash: z.string() })).optional(),
  assets: StoredAssets.optional(),
  tracks: StoredTracks.optional(),
  captions: StoredCaptions.optional(),
  createdAt: z.string(),
  scenes: z.array(StoredSceneSchema),
  checkpoints: z.array(CheckpointSchema),
  /** The newest revision. */
  head: RevisionSchema,
});

export type ProjectFile = z.infer<typeof ProjectFileSchema>;

/** What project.json holds. Throws UserError where it is damaged, or another project's. */
export function parseProjectFile(text: string, projectId: string): ProjectFile {
  const file = projectFileIn(text);
  if (file?.projectId === projectId) return file;
  // Whatever is wrong with it, the person needs to hear which file it is.
  throw damaged(`Project "${projectId}"`, `projects/${projectId}/project.json`);
}

/** The file of whichever project it is; undefined where it is damaged. */
export function projectFileIn(text: string): ProjectFile | undefined {
  try {
    return ProjectFileSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export function printProjectFile(
  { scenes, modules, ...facts }: Project,
  { createdAt, checkpoints, head }: Pick<ProjectFile, "createdAt" | "checkpoints" | "head">,
): string {
  const hashes = modules?.map(({ name, code }) => ({ name, codeHash: contentHash(code) }));
  const file = {
    schemaVersion: 1,
    ...facts,
    createdAt,
    ...(hashes ? { modules: hashes } : {}),
    scenes: scenes.map(storedScene),
    checkpoints,
    head,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The project the file describes, with each scene's code fetched by its hash. */
export async function projectOf(file: ProjectFile, readCode: (hash: string) => Promise<string>): Promise<Project> {
  const { schemaVersion: _, createdAt: __, checkpoints: ___, head: ____, scenes, modules, ...facts } = file;
  const withCode = scenes.map(async ({ codeHash, ...scene }) =>
    codeHash === undefined ? scene : { ...scene, code: await readCode(codeHash) },
  );
  const shared = modules?.map(async ({ name, codeHash }) => ({ name, code: await readCode(codeHash) }));
  // Together: a failure of one that nobody waits for yet would end the process.
  const [modulesRead, scenesRead] = await Promise.all([Promise.all(shared ?? []), Promise.all(withCode)]);
  return { ...facts, ...(shared ? { modules: modulesRead } : {}), scenes: scenesRead as Scene[] };
}

function storedScene({ code, plan, ...scene }: Scene): object {
  return { ...scene, ...(code === undefined ? {} : { codeHash: contentHash(code) }), plan };
}
