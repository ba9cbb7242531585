import type { Input } from "../../../sandbox/child/protocol.ts";
import type { RenderProtocol, Timeline } from "../../../sandbox/render/protocol.ts";
import type { Renderer } from "../../render/renderer.ts";
import type { Desks } from "../desks.ts";
import { PICTURES } from "../queue-names.ts";
import type { Queues } from "../queues.ts";
import { telling } from "../telling.ts";
import type { PictureJob, PictureResult, PlanJob } from "./picture-job.ts";

interface Ports {
  readonly desks: Desks;
  /** Says what a film has to have drawn. */
  readonly renderer: Pick<Renderer, "workToDo">;
}

/** Draws what people wait for. */
export function workOnPictures(queues: Queues, concurrency: number, { desks, renderer }: Ports): void {
  const plan = ({ timeline, encoding, owner, projectId, soundKey }: PlanJob) => {
    const sound = soundKey === undefined ? undefined : { key: soundKey, write: () => Promise.reject(new Error("no")) };
    return renderer.workToDo(timeline, encoding, { owner, projectId, sound });
  };
  queues.worker<PictureJob, PictureResult>(
    PICTURES,
    concurrency,
    telling(queues, async ({ data }) => {
      if (data.kind === "plan") return plan(data);
      const { owner, kind, input, wallClockMilliseconds } = data;
      const timeline = (input as { readonly timeline?: Timeline }).timeline;
      return desks.use(owner, timeline ? [timeline] : [], (desk) =>
        desk.request(kind, input as Input<RenderProtocol, typeof kind>, { wallClockMilliseconds }),
      );
    }),
  );
}
