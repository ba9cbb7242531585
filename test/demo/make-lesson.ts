import { existsSync, writeFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { FIRST_TRY, lesson, sceneCode } from "./lesson.ts";
import type { Printer } from "./printer.ts";
import type { Answer, Session } from "./session.ts";

/** Three moments of every scene, as shares of its length: under way, grown, complete. */
const SHEET_AT = [0.28, 0.55, 0.9];

/** Absolute paths. */
interface Lesson {
  readonly video: string;
  readonly contactSheet: string;
}

/** Plans, writes, is corrected, looks, edits, gives sound and exports. The contact sheet, and the film where it is far, go into `folder`. */
export async function makeLesson(session: Session, folder: string, print: Printer): Promise<Lesson> {
  const { projectId, sceneIds } = await planLesson(session, print);
  await writeScenes(session, print, projectId, sceneIds);
  await editAndTakeBack(session, projectId, String(sceneIds[0]));
  await giveSound(session, print, projectId);
  const contactSheet = await lookAtVideo(session, folder, projectId);
  return { video: await exportVideo(session, folder, projectId), contactSheet };
}

async function planLesson(session: Session, print: Printer): Promise<{ projectId: string; sceneIds: string[] }> {
  const created = await session.call("create_project", { about: lesson.project.title, arguments: lesson.project });
  const projectId = String(created.data.projectId);
  const scenes = lesson.scenes.map(({ plan }) => plan);
  const seconds = scenes.reduce((sum, plan) => sum + plan.seconds, 0);
  const planned = await session.call("plan_scenes", {
    about: `${scenes.length} scenes, ${seconds} s`,
    arguments: { projectId, scenes },
  });
  print.detail(planned.text);
  const sceneIds = (planned.data.scenes as { sceneId: string }[]).map(({ sceneId }) => sceneId);
  return { projectId, sceneIds };
}

async function writeScenes(
  session: Session,
  print: Printer,
  projectId: string,
  sceneIds: readonly string[],
): Promise<void> {
  for (const [index, { code: file }] of lesson.scenes.entries()) {
    const sceneId = String(sceneIds[index]);
    if (file === FIRST_TRY.of) await failOnce(session, print, projectId, sceneId);
    await session.call("generate_scene_code", {
      about: sceneId,
      arguments: { projectId, sceneId, code: sceneCode(file) },
      outcome: ({ data }) => `saved as revision ${data.revision}`,
    });
    await session.call("render_preview", {
      about: sceneId,
      arguments: { projectId, sceneId },
      outcome: pictureSize,
    });
  }
}

/** One element at a time, seen at once; then the second thought is taken back. */
async function editAndTakeBack(session: Session, projectId: string, sceneId: string): Promise<void> {
  const title = { elementId: "headline-2" };
  const patch = (about: string, change: Record<string, unknown>) =>
    session.call("patch_element", {
      about,
      arguments: { projectId, sceneId, selector: title, preview: true, ...change },
      outcome: ({ data }) => String(data.receipt),
    });
  await patch("the question larger", { operation: "update", changes: { props: { sizePx: 136 } } });
  await patch("and pulsing", { operation: "animate", changes: { emphasis: "pulse" } });
  await session.call("undo", {
    about: "the pulse",
    arguments: { projectId },
    outcome: ({ data }) => `back at revision ${data.revision}`,
  });
}

/** A voice for every scene, music that makes way for it, and its words as caption files. */
async function giveSound(session: Session, print: Printer, projectId: string): Promise<void> {
  const spoken = await session.call("generate_voiceover", {
    about: "all scenes",
    arguments: { projectId },
    outcome: ({ data }) => `${(data.scenes as { words: unknown[] }[]).flatMap(({ words }) => words).length} words`,
  });
  print.detail(spoken.text);
  const made = await session.call("generate_media", {
    about: "music",
    arguments: { projectId, kind: "music", prompts: ["a calm bed for a lesson"], mood: "calm", seconds: 30, seed: 7 },
    outcome: ({ data }) => String((data.assets as { name: string }[] | undefined)?.[0]?.name),
  });
  const [music] = made.data.assets as { assetId: string }[];
  const mixed = await session.call("edit_audio", {
    about: "music under the voice",
    arguments: { projectId, operations: [{ op: "set_music", assetId: music?.assetId }] },
    outcome: ({ data }) => String(data.receipt),
  });
  print.detail(mixed.text);
  await session.call("set_captions", {
    about: "from the voice",
    // As files: the pictures of this lesson leave no room for a second text.
    arguments: { projectId, source: "voice", burnIn: false },
    outcome: ({ data }) => String(data.receipt),
  });
}

/** The check tells all problems at once; the tool that saves refuses the same code. */
async function failOnce(session: Session, print: Printer, projectId: string, sceneId: string): Promise<void> {
  const code = sceneCode(FIRST_TRY.code);
  const checked = await session.call("check_scene_code", {
    about: `${sceneId}, first try`,
    arguments: { projectId, code },
    outcome: ({ data }) => `ok: ${data.ok}`,
  });
  if (checked.data.ok !== false) throw new Error("check_scene_code let the broken scene pass.");
  print.detail(checked.text);
  await session.call("generate_scene_code", {
    about: `${sceneId}, first try`,
    arguments: { projectId, sceneId, code },
    refused: true,
  });
}

async function lookAtVideo(session: Session, folder: string, projectId: string): Promise<string> {
  const seconds = 2.6;
  await session.call("render_preview", {
    about: `one frame at 0:0${seconds}`,
    arguments: { projectId, atSeconds: [seconds] },
    outcome: pictureSize,
  });
  const { data } = await session.call("get_project", { about: "lengths of its scenes", arguments: { projectId } });
  const scenes = data.scenes as { startFrame: number; durationInFrames: number }[];
  const moments = SHEET_AT.flatMap((share) =>
    scenes.map(({ startFrame, durationInFrames }) => (startFrame + share * durationInFrames) / Number(data.fps)),
  );
  const sheet = await session.call("render_preview", {
    about: "the whole video",
    arguments: { projectId, atSeconds: moments, columns: scenes.length, width: 1600 },
    outcome: pictureSize,
  });
  if (!sheet.image) throw new Error("render_preview answered without a picture.");
  const path = join(folder, "contact-sheet.jpg");
  writeFileSync(path, sheet.image);
  return path;
}

async function exportVideo(session: Session, folder: string, projectId: string): Promise<string> {
  const started = await session.call("export_video", {
    about: "mp4",
    arguments: { projectId },
    outcome: ({ data }) => `${data.jobId}, about ${data.estimatedSeconds} s`,
  });
  for (;;) {
    const { data, text } = await session.call("wait_for_job", {
      about: String(started.data.jobId),
      arguments: { jobId: started.data.jobId, timeoutSeconds: 45 },
      outcome: ({ data }) => `${data.status}, ${Math.round(Number(data.progress) * 100)}%`,
    });
    if (data.status === "queued" || data.status === "running") continue;
    const files = data.files as { path: string; mimeType: string }[] | undefined;
    const file = files?.find(({ mimeType }) => mimeType === "video/mp4");
    if (data.status !== "done" || !file) throw new Error(`the export did not end well:\n${text}`);
    return takeFilm(file.path, folder);
  }
}

function pictureSize({ image }: Answer): string {
  return `${Math.ceil((image?.length ?? 0) / 1024)} kB JPEG`;
}

/** Where it lies: a server that is not on this machine gives a link. */
async function takeFilm(path: string, folder: string): Promise<string> {
  if (!URL.canParse(path) || isAbsolute(path)) {
    if (existsSync(path)) return path;
    throw new Error(`there is no file at ${path}`);
  }
  const response = await fetch(path);
  if (!response.ok) throw new Error(`the link to the film answers ${response.status}`);
  const taken = join(folder, "film.mp4");
  writeFileSync(taken, Buffer.from(await response.arrayBuffer()));
  return taken;
}
