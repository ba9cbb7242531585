import { z } from "zod";
import { oneLine } from "../sandbox/policy/plain-text.ts";
import { countProblems, describeDiagnostics } from "../src/code/describe-diagnostics.ts";
import { UserError } from "../src/errors.ts";
import { briefElements } from "../src/mcp/answers/describe-elements.ts";
import { PatchFields, PatchItems, parsePatch, toPatch } from "../src/mcp/schemas/patch/parse-patch.ts";
import {
  ElementEcho,
  ExpectedRevision,
  Preview,
  ProjectId,
  Receipt,
  Revision,
  SceneId,
} from "../src/mcp/schemas/shared.ts";
import { defineTool, type ToolContext } from "../src/mcp/tool.ts";
import { pictureOfCandidates, pictureOfChanges } from "../src/pictures/picture-of-change.ts";
import { pictureOfSaved } from "../src/pictures/picture-of-saved.ts";
import { findScene } from "../src/project/find-scene.ts";
import type { Project } from "../src/project/project.ts";
import { timecode } from "../src/project/timecode.ts";
import { unusedField } from "../src/project/unused-field.ts";
import type { Candidate } from "../src/scenes/find-scene-of.ts";
import { type PatchPorts, patchScenes } from "../src/scenes/patch-scene.ts";
import { type PlacedPatch, scenesOfPatches } from "../src/scenes/scenes-of-patches.ts";

const MAX_PICTURED = 12;

export const patchElementTool = defineTool({
  name: "patch_element",
  title: "Change one element",
  description:
    "Change, add, delete, move or animate one element; other code stays. edit_code is for text in many places. Such as operation 'update', selector {elementId: 'title'}, changes {text: 'Two roots', style: 'fontSize: *1.2'}. Answers with the elements; if several fit, nothing changes and they are shown. Next: render_preview.",
  effect: "write",
  pictured: true,
  input: {
    projectId: ProjectId,
    sceneId: SceneId.optional().describe("If several have it."),
    ...PatchFields.partial().shape,
    patches: PatchItems.optional().describe("Instead: several at once, all or nothing."),
    preview: Preview,
    outline: z.boolean().optional().describe("Box it in the preview."),
    expectedRevision: ExpectedRevision,
  },
  output: {
    revision: Revision,
    receipt: Receipt,
    sceneId: z.string().optional(),
    elements: z.array(ElementEcho),
    ambiguous: z.boolean().optional(),
    candidates: z.array(z.looseObject({ sceneId: z.string(), elementId: z.string() })).optional(),
  },
  async run({ projectId, sceneId, patches, preview, outline, expectedRevision, ...single }, context) {
    const wanted = wantedPatches(patches, single).map((each) => ({ ...each, sceneId: each.sceneId ?? sceneId }));
    const { project, revision } = await context.projects.read(context.owner, projectId);
    const placed = await scenesOfPatches(project, wanted, patches !== undefined, context.checker, context);
    if ("candidates" in placed) return ambiguousAnswer(project, revision, placed.candidates, context, placed.step);
    const sizeOf: PatchPorts["sizeOf"] = async (...element) => {
      const { sizeOnScreen } = await import("../src/pictures/size-on-screen.ts");
      return sizeOnScreen(...element, context);
    };
    const request = { projectId, parts: placed.parts, expectedRevision };
    const patched = await patchScenes(project, request, { ...context, sizeOf });
    if (patched.outcome === "ambiguous") {
      const scene = findScene(project, patched.sceneId);
      const candidates = patched.candidates.map((element) => ({ scene, element }));
      return ambiguousAnswer(project, revision, candidates, context, patched.step);
    }
    if (patched.outcome === "broken") {
      throw new UserError(
        `The patch would break scene "${patched.sceneId}" (${countProblems(patched.diagnostics)}), so nothing was saved.`,
        describeDiagnostics(patched.diagnostics.slice(0, 3)),
      );
    }
    const { stored, parts } = patched;
    const changes = parts.map(({ sceneId, changedElementIds: [elementId], elements, repetition }) => {
      const element = elements.find((each) => each.elementId === elementId);
      return { sceneId, elementId, repetition, element, outline };
    });
    const { picture, note } = await pictureOfSaved(preview, () => pictureOfChanges(stored.project, changes, context));
    const shown = picture?.frame === undefined ? "" : ` Shown at ${timecode(picture.frame, project.fps)} of the scene.`;
    const isOne = parts.length === 1;
    return {
      summary: [stored.receipt, ...new Set(parts.flatMap(({ notes }) => notes))].join(" ") + (shown || note),
      data: {
        revision: stored.revision,
        receipt: stored.receipt,
        ...(parts[0] && { sceneId: parts[0].sceneId }),
        elements: parts.flatMap(({ sceneId, elements }) =>
          briefElements(elements).map((element) => (isOne ? element : { sceneId, ...element })),
        ),
      },
      ...(picture ? { image: picture.image } : {}),
    };
  },
});

function wantedPatches(
  patches: z.infer<typeof PatchItems> | undefined,
  single: Partial<z.infer<typeof PatchFields>>,
): readonly PlacedPatch[] {
  const { operation, ...fields } = single;
  if (patches === undefined && operation !== undefined)
    return [{ sceneId: undefined, patch: toPatch({ operation, ...fields }) }];
  if (patches === undefined || operation !== undefined) {
    throw new UserError(
      "patch_element needs either one operation or patches.",
      "Give operation with selector, or patches.",
    );
  }
  const extra = unusedField(fields, []);
  if (extra) throw new UserError(`With patches, ${extra} belongs into one of them.`, "Nothing was changed.");
  return patches.map(parsePatch);
}

async function ambiguousAnswer(
  project: Project,
  revision: number,
  candidates: readonly Candidate[],
  context: ToolContext,
  step?: number,
) {
  const which = step === undefined ? "" : ` the selector of patch ${step + 1}`;
  // A scene that cannot be drawn must not hide the list of candidates.
  const image = await pictureOfCandidates(project, candidates.slice(0, MAX_PICTURED), context).catch(() => undefined);
  const scenes = new Set(candidates.map(({ scene }) => scene));
  const facts = candidates.map(({ scene: { sceneId, durationInFrames }, element }) => {
    const from = element.fromFrame ?? 0;
    const to = Math.min(durationInFrames, from + (element.durationInFrames ?? durationInFrames));
    const { elementId, type, label, repetition } = element;
    const which = repetition === undefined ? {} : { repetition };
    return { sceneId, elementId, ...which, type, label, fromSeconds: from / project.fps, toSeconds: to / project.fps };
  });
  const lines = facts.map(
    ({ sceneId, elementId, repetition, type, label }, index) =>
      `${index + 1}. ${elementId}${repetition === undefined ? "" : `, repetition ${repetition}`} (${type} '${oneLine(label)}') in ${sceneId}`,
  );
  return {
    summary: `${candidates.length} elements fit${which}, so nothing was changed. Call again with the elementId${scenes.size > 1 ? " and sceneId" : ""} of one of:\n${lines.join("\n")}`,
    data: { revision, receipt: "Nothing was changed.", elements: [], ambiguous: true, candidates: facts },
    ...(image ? { image } : {}),
  };
}
