import { quoted } from "../../sandbox/policy/plain-text.ts";
import type { SceneChecker } from "../code/scene-checker.ts";
import type { SceneCompiler } from "../code/scene-compiler.ts";
import { UserError } from "../errors.ts";
import { codeOf } from "../layouts/code-of.ts";
import { findScene } from "../project/find-scene.ts";
import type { Project, Scene } from "../project/project.ts";
import { editAudio } from "../project/sound/edit-audio.ts";
import type { AudioOperation } from "../project/sound/operations/index.ts";
import { explainFailure } from "../render/explain-failure.ts";
import type { Renderer } from "../render/renderer.ts";
import { sceneTimelineOf } from "../render/timeline-of.ts";
import { ChangedMeanwhile, retryWhileChanged } from "../scenes/code-edits/changed-meanwhile.ts";
import type { ProjectStore, StoredProject, UpdateOptions } from "../store/projects/project-store.ts";
import { entranceFrame } from "./entrance-frame.ts";

interface Ports {
  readonly projects: Pick<ProjectStore, "read" | "update">;
  readonly renderer: Pick<Renderer, "locate">;
  readonly compiler: Pick<SceneCompiler, "compiled">;
  readonly checker: SceneChecker;
  readonly owner: string;
  readonly signal: AbortSignal;
}

/** Edits the sound. Where one is placed at an element's entrance, that is looked for in the drawn scene first. */
export async function editAudioAtEntrances(
  projectId: string,
  operations: readonly AudioOperation[],
  options: UpdateOptions,
  ports: Ports,
): Promise<StoredProject> {
  const { projects, owner } = ports;
  const update = (edit: (project: Project) => ReturnType<typeof editAudio>) =>
    projects.update(owner, projectId, edit, options);
  if (!operations.some(isAtEntrance)) return update((project) => editAudio(project, operations));
  const { project } = await projects.read(owner, projectId);
  return retryWhileChanged(project, ports, async (current) => {
    const placed: AudioOperation[] = [];
    const measured = new Set<string>();
    for (const operation of operations) {
      if (!isAtEntrance(operation)) placed.push(operation);
      else {
        const at = await atEntrance(current, operation, ports);
        measured.add(at.sceneId);
        placed.push(at);
      }
    }
    return update((latest) => {
      for (const sceneId of measured)
        if (drawnFrom(latest, sceneId) !== drawnFrom(current, sceneId)) throw new ChangedMeanwhile();
      return editAudio(latest, placed);
    });
  });
}

type Add = Extract<AudioOperation, { op: "add" }>;
type AtEntrance = Add & { readonly elementId: string };

function isAtEntrance(operation: AudioOperation): operation is AtEntrance {
  return operation.op === "add" && operation.elementId !== undefined;
}

async function atEntrance(project: Project, operation: AtEntrance, ports: Ports) {
  const { elementId } = operation;
  const scene = await sceneWith(project, operation, ports);
  const frame = await entranceOf(project, scene, elementId, ports);
  if (frame !== undefined) return { ...operation, sceneId: scene.sceneId, entersAtSeconds: frame / project.fps };
  throw new UserError(
    `Element ${quoted(elementId)} is never seen in scene "${scene.sceneId}", so no sound was placed.`,
    "Give another elementId, or the time itself as atSeconds.",
  );
}

/** The scene that is named, or the only one that has the element. */
async function sceneWith(project: Project, { sceneId, elementId }: AtEntrance, ports: Ports): Promise<Scene> {
  const scenes = sceneId === undefined ? project.scenes : [findScene(project, sceneId)];
  const known: { readonly scene: Scene; readonly ids: readonly string[] }[] = [];
  for (const scene of scenes) {
    const elements = await ports.checker.elements(codeOf(project, scene), ports);
    known.push({ scene, ids: elements.map((element) => element.elementId) });
  }
  const [found, ...others] = known.filter(({ ids }) => ids.includes(elementId));
  if (!found) {
    const where = sceneId === undefined ? "No scene has" : `Scene "${sceneId}" has no`;
    throw new UserError(
      `${where} element ${quoted(elementId)}, so no sound was placed.`,
      `Use one of: ${listed(known.flatMap(({ ids, scene }) => ids.map((id) => (sceneId === undefined ? `${id} (${scene.sceneId})` : id))))}.`,
    );
  }
  if (others.length === 0) return found.scene;
  throw new UserError(
    `Several scenes have an element ${quoted(elementId)}, so no sound was placed.`,
    `Give sceneId as well, one of: ${listed([found, ...others].map(({ scene }) => scene.sceneId))}.`,
  );
}

const MOST_LISTED = 40;

function listed(names: readonly string[]): string {
  return `${names.slice(0, MOST_LISTED).join(", ")}${names.length > MOST_LISTED ? " and more (get_scene_code)" : ""}`;
}

async function entranceOf(project: Project, scene: Scene, elementId: string, ports: Ports) {
  try {
    const timeline = await sceneTimelineOf(project, scene, ports.compiler, ports);
    const locate = (frames: readonly number[]) => ports.renderer.locate(timeline, { elementId }, frames, ports);
    return await entranceFrame(locate, scene.durationInFrames, project.fps);
  } catch (error) {
    throw explainFailure(error);
  }
}

/** All that decides when something is seen in a scene. */
function drawnFrom(project: Project, sceneId: string): string {
  const { scenes, modules, assets, brand, theme, width, height, fps } = project;
  const scene = scenes.find((each) => each.sceneId === sceneId);
  return JSON.stringify([scene ?? null, modules, assets, brand, theme, width, height, fps]);
}
