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
    "List what was done to a project, newest first. Use it to find a revision for restore_revision, or with from and to for what changed between two, such as from 3 and to 7: a diff of the code, and the rest in words. Answers with number, receipt, time and checkpoints of each. At most 200 in one call; diffs are cut at 20,000 characters. Next: restore_revision.",
  effect: "read",
  input: {
    projectId: ProjectId,
    from: RevisionNumber.optional().describe("First revision to compare; lists from here without to."),
    to: RevisionNumber.optional().describe("Last revision to compare or list."),
    limit: z.number().int().min(1).max(200).optional().describe("How many to list, 20 by default."),
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
