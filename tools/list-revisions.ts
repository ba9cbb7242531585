import { z } from "zod";
import { oneLine } from "../sandbox/policy/plain-text.ts";
import { ProjectId, RevisionNumber } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { counted } from "../src/project/counted.ts";

const MAX_DIFF_CHARS = 20_000;

export const listRevisionsTool = defineTool({
  name: "list_revisions",
  title: "List revisions",
  description:
    "List what was done to a project, newest first. Such as from 3 and to 7 for a diff of two, cut at 20,000 characters. Answers with number, receipt, time and checkpoints. Use before restore_revision.",
  effect: "read",
  toolset: "history",
  input: {
    projectId: ProjectId,
    from: RevisionNumber.optional().describe("First to compare; alone, lists from here."),
    to: RevisionNumber.optional().describe("Last to compare or list."),
    limit: z.number().int().min(1).max(200).optional().describe("Default 20."),
  },
  output: {
    revisions: z.array(z.looseObject({ revision: z.number(), receipt: z.string(), at: z.string() })),
    diff: z.string().optional().describe("Unified diff of the code, and other changes in words."),
  },
  async run({ projectId, from, to, limit }, { projects, owner }) {
    const range = { ...(from ? { from } : {}), ...(to ? { to } : {}), ...(limit ? { limit } : {}) };
    const page = await projects.listRevisions(owner, projectId, range);
    const revisions = page.revisions.map(({ revision, receipt, at, kind, checkpoints }) => ({
      revision,
      receipt,
      at,
      kind,
      ...(checkpoints.length > 0 ? { checkpoints: [...checkpoints] } : {}),
    }));
    const lines = revisions.map(({ revision, receipt }) => `${revision}. ${oneLine(receipt, 2_000)}`);
    if (from === undefined || to === undefined)
      return { summary: `${counted(page.total, "revision")}.\n${lines.join("\n")}`, data: { revisions } };
    const { changes, files } = await projects.diff(owner, projectId, from, to);
    const whole = [...changes, ...files.map(({ patch }) => patch)].join("\n") || "No difference.";
    const diff =
      whole.length > MAX_DIFF_CHARS
        ? `${whole.slice(0, MAX_DIFF_CHARS)}\n... cut; ask for revisions closer together.`
        : whole;
    return { summary: `From revision ${from} to ${to}:\n${diff}`, data: { revisions, diff } };
  },
});
