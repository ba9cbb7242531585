import { inject } from "vitest";
import type { StagePage } from "../../sandbox/render/browser/page.ts";
import { openStagePages } from "./stage-page.ts";

type StagePages = Awaited<ReturnType<typeof openStagePages>>;

let stage: Promise<StagePages> | undefined;
let page: StagePage | undefined;

/** A browser for all files of a worker that look at frames: it ends with the worker. */
export async function sharedStage(): Promise<Omit<StagePages, "close" | "runInPages" | "processorMilliseconds">> {
  const open = await stage?.catch(() => undefined);
  if (open?.isOpen()) return open;
  stage = openStagePages(inject("sharedFolder"));
  return stage;
}

/** A page of that browser which other files have drawn in, as the product's pages draw one video after another. */
export async function sharedPage(): Promise<StagePage> {
  if (!page || page.lost) page = await (await sharedStage()).open();
  return page;
}
