import { type Loopback, type SeenRequest, startLoopback } from "./loopback-provider.ts";

export const FAL_KEY = "canary-id-5d1f:CANARY-SECRET-77ab";

export interface LoopbackFal extends Loopback {
  /** Work that was taken, by its id. */
  readonly taken: Map<string, { polls: number; isCancelled: boolean; readonly input: Record<string, unknown> }>;
  /** How often a status is asked for until the work is done. */
  pollsUntilDone: number;
  /** What a result holds. */
  result: (input: Record<string, unknown>) => Record<string, unknown>;
}

/** The queue of fal as its client speaks with it: submit, status, result, cancel and uploads. */
export async function startFal(): Promise<LoopbackFal> {
  const taken: LoopbackFal["taken"] = new Map();
  const server = await startLoopback((seen, { json }) => {
    if (seen.method === "PUT" && seen.path.startsWith("/upload/")) return json(200, {});
    if (seen.headers.authorization !== `Key ${FAL_KEY}`)
      return json(401, { detail: "Cannot access application. Authentication is required." });
    if (seen.host === "rest.fal.ai" && seen.path === "/storage/upload/initiate")
      return json(200, {
        upload_url: "https://v3.fal.media/upload/1",
        file_url: "https://v3.fal.media/files/picture.png",
      });
    return queue(seen, json);
  });
  const queue = (
    seen: SeenRequest,
    json: (status: number, value: unknown, headers?: Record<string, string>) => true,
  ) => {
    const [, app = "", id = "", action] = /^\/(.+?)\/requests\/([^/]+)(?:\/(status|cancel))?$/.exec(seen.path) ?? [];
    const work = taken.get(id);
    if (seen.method === "POST" && id === "") {
      const requestId = `00000000-0000-4000-8000-${String(taken.size + 1).padStart(12, "0")}`;
      taken.set(requestId, { polls: 0, isCancelled: false, input: JSON.parse(seen.body) });
      return json(200, {
        status: "IN_QUEUE",
        request_id: requestId,
        queue_position: 0,
        ...links(seen.path.slice(1), requestId),
      });
    }
    if (!work) return json(404, { detail: "Request not found" });
    if (action === "cancel") {
      if (work.polls > loopback.pollsUntilDone) return json(400, { status: "ALREADY_COMPLETED" });
      work.isCancelled = true;
      return json(202, { status: "CANCELLATION_REQUESTED" });
    }
    if (action === "status") {
      work.polls += 1;
      if (work.polls <= loopback.pollsUntilDone)
        return json(202, {
          status: work.polls === 1 ? "IN_QUEUE" : "IN_PROGRESS",
          queue_position: 1,
          ...links(app, id),
        });
      return json(200, { status: "COMPLETED", logs: [], ...links(app, id) });
    }
    return json(200, loopback.result(work.input), { "x-fal-request-id": id });
  };
  const loopback: LoopbackFal = Object.assign(server, {
    taken,
    pollsUntilDone: 1,
    result: (): Record<string, unknown> => ({
      images: [{ url: "https://v3.fal.media/files/cat.png", content_type: "image/png", width: 1024, height: 576 }],
      seed: 42,
    }),
  });
  return loopback;
}

function links(app: string, id: string) {
  const address = `https://queue.fal.run/${app}/requests/${id}`;
  return { response_url: address, status_url: `${address}/status`, cancel_url: `${address}/cancel` };
}
