import { z } from "zod";
import { plainText, quoted } from "../sandbox/policy/plain-text.ts";
import { assetFacts, assetsLine } from "../src/library/describe-asset.ts";
import { sceneFacts, sceneLines } from "../src/mcp/answers/describe-scenes.ts";
import { soundFacts, soundLines } from "../src/mcp/answers/describe-sound.ts";
import { ProjectId, Revision, SceneFields } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { assetsOf } from "../src/project/assets/change-assets.ts";
import { describeBrand } from "../src/project/brand/change-brand.ts";
import { spokenSeconds } from "../src/project/duration.ts";
import { describeFormat } from "../src/project/format.ts";
import { spokenFps } from "../src/project/frame-rate.ts";
import type { Project } from "../src/project/project.ts";
import { codeIdOf } from "../src/project/shared-modules.ts";
import { totalDurationInFrames } from "../src/project/timeline/scene-timing.ts";
import { brokenFiles } from "../src/scenes/import-file-edits.ts";

export const getProjectTool = defineTool({
  name: "get_project",
  title: "Get a project",
  description:
    "Read a project: size, fps, theme, brand, and each scene's id, start, length and status. Use it before an edit. Files edited by hand are taken in, or refused under problems. Next: get_scene_code.",
  effect: "read",
  input: {
    projectId: ProjectId,
    detail: z.enum(["concise", "full"]).optional().describe("full adds brief, transitions and plans."),
  },
  output: {
    projectId: z.string(),
    title: z.string(),
    revision: Revision,
    width: z.number(),
    height: z.number(),
    fps: z.number(),
    theme: z.string(),
    brand: z.looseObject({}).optional(),
    durationInFrames: z.number(),
    scenes: z.array(SceneFields),
    assets: z.array(z.looseObject({ assetId: z.string(), name: z.string(), kind: z.string() })).optional(),
    canUndo: z.boolean(),
    canRedo: z.boolean(),
    updatedAt: z.string(),
    tracks: z.array(z.looseObject({ trackId: z.string(), assetId: z.string() })).optional(),
    captions: z.looseObject({ source: z.string(), cues: z.number() }).optional(),
    problems: z.array(z.string()).optional(),
    transitions: z.array(z.object({ sceneId: z.string(), kind: z.string(), durationInFrames: z.number() })).optional(),
    modules: z.array(z.string()).optional(),
    brief: z.string().optional(),
    plans: z.array(z.looseObject({ sceneId: z.string() })).optional(),
    archive: z.object({ url: z.string(), expiresAt: z.string() }).optional(),
  },
  async run({ projectId, detail }, context) {
    const { projects, owner, archiveLink } = context;
    const { project, revision, canUndo, canRedo, updatedAt } = await projects.read(owner, projectId);
    const broken = [...(await brokenFiles(projectId, context)), ...projects.takeNotes(owner)];
    const archive = detail === "full" ? archiveLink?.(projectId) : undefined;
    const { title, width, height, fps, theme, brand, brief, modules } = project;
    const plans = project.scenes.map(({ sceneId, plan }) => ({
      sceneId,
      plan: { ...plan } as Record<string, unknown>,
    }));
    return {
      summary: `${quoted(title)}, ${describeFormat(project)} at ${spokenFps(fps)} fps, theme ${theme}${brand ? `, brand: ${describeBrand(brand)}` : ""}, revision ${revision}.\n${[sceneLines(project), ...assetsLine(assetsOf(project)), ...soundLines(project), ...broken, ...(detail === "full" ? fullLines(project) : []), ...archiveLine(archive)].join("\n")}`,
      data: {
        projectId,
        title,
        revision,
        width,
        height,
        fps,
        theme,
        ...(brand ? { brand: { ...brand } } : {}),
        durationInFrames: totalDurationInFrames(project),
        scenes: sceneFacts(project),
        ...(project.assets ? { assets: project.assets.map(assetFacts) } : {}),
        ...soundFacts(project),
        canUndo,
        canRedo,
        updatedAt,
        ...(broken.length > 0 ? { problems: broken } : {}),
        ...(modules ? { modules: modules.map(codeIdOf) } : {}),
        ...(detail === "full" ? { brief, plans, transitions: transitionsOf(project) } : {}),
        ...(archive ? { archive: { url: archive.url, expiresAt: archive.expiresAt.toISOString() } } : {}),
      },
    };
  },
});

function archiveLine(archive: { readonly url: string } | undefined): string[] {
  return archive ? [`As one file, with every revision and its assets, for a day: ${archive.url}`] : [];
}

function transitionsOf({ scenes }: Project) {
  return scenes.flatMap(({ sceneId, transitionIn }) => (transitionIn ? [{ sceneId, ...transitionIn }] : []));
}

/** What `full` adds, for clients that show the text alone. */
function fullLines(project: Project): string[] {
  const { brief, fps, scenes, modules } = project;
  const transitions = transitionsOf(project).map(
    ({ sceneId, kind, durationInFrames }) => `${kind} of ${spokenSeconds(durationInFrames, fps)} into ${sceneId}`,
  );
  return [
    ...(brief ? [`Brief: ${plainText(brief)}`] : []),
    `Transitions: ${transitions.join(", ") || "none"}.`,
    ...(modules ? [`Shared modules: ${modules.map(codeIdOf).join(", ")}.`] : []),
    ...scenes.map(({ sceneId, plan }) => `Plan of ${sceneId}: ${plainText(JSON.stringify(plan))}`),
  ];
}
