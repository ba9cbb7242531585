import { Accounts } from "../accounts/accounts.ts";
import { UserError } from "../errors.ts";
import type { ExportLine } from "../exports/export-line.ts";
import { QueuedLine } from "../queue/exports/queued-line.ts";
import type { PictureJob, PictureResult } from "../queue/pictures/picture-job.ts";
import { QueuedRenderer } from "../queue/pictures/queued-renderer.ts";
import { EXPORTS, PICTURES } from "../queue/queue-names.ts";
import type { QueueSettings } from "../queue/queue-settings.ts";
import { QueueTurns } from "../queue/queue-turns.ts";
import { QueuedCalls } from "../queue/queued-calls.ts";
import { Queues } from "../queue/queues.ts";
import type { Renderer } from "../render/renderer.ts";
import type { OpenStore } from "./open-store.ts";
import { weightsOf } from "./weights-of.ts";

/** The workers of an endpoint, as its servers see them. */
export interface Farm {
  readonly renderer: Renderer;
  lineOf(store: OpenStore, now: () => Date): Promise<ExportLine>;
  close(): Promise<void>;
}

export async function openFarm(settings: QueueSettings, log: (line: string) => void): Promise<Farm> {
  const queues = await Queues.open(settings, log);
  const calls = new QueuedCalls<PictureJob, PictureResult>(queues, PICTURES);
  return {
    renderer: new QueuedRenderer(calls),
    async lineOf({ workspace, database }, now) {
      if (!database) throw new UserError("Workers need a database.", "Set DATABASE_URL.");
      const weightOf = weightsOf(new Accounts(workspace.documents, now));
      return new QueuedLine(queues, { turns: new QueueTurns(database, EXPORTS), weightOf, now, log });
    },
    async close() {
      calls.close();
      await queues.close();
    },
  };
}
