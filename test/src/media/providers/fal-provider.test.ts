import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { UserError } from "../../../../src/errors.ts";
import { FalProvider } from "../../../../src/media/providers/fal/fal-provider.ts";
import { NotMadeError, OutcomeUnknownError } from "../../../../src/media/providers/provider-error.ts";
import type { Patience } from "../../../../src/media/providers/resilient.ts";
import { FAL_KEY, startFal } from "../../../support/loopback-fal.ts";
import { type Fault, LOST_ANSWERS, leadTo } from "../../../support/loopback-provider.ts";
import { temporaryFolder } from "../../store/temporary-workspace.ts";

const HURRIED: Patience = {
  retries: 2,
  firstPauseMilliseconds: 10,
  longestPauseMilliseconds: 2_000,
  failuresUntilRest: 50,
  restMilliseconds: 60_000,
};
const LIMITS = { callMilliseconds: 1_500, pollMilliseconds: 10, longestPollMilliseconds: 20, answerBytes: 200_000 };
const CAT = { prompt: "a cat", width: 1920, height: 1080, fromImage: false } as const;

async function open(options: { patience?: Partial<Patience>; key?: string; kind?: "image" | "clip" } = {}) {
  const server = await startFal();
  onTestFinished(() => server.close());
  const download = vi.fn(async () => ({ path: "/made/cat.png" }));
  const fal = new FalProvider(options.kind ?? "image", {
    key: options.key ?? FAL_KEY,
    download,
    fetch: leadTo(server.base),
    patience: { ...HURRIED, ...options.patience },
    limits: LIMITS,
  });
  return { server, fal, download };
}

/** What a call threw. Whatever it is, no part of the key may be seen in it. */
async function thrownBy(call: Promise<unknown>): Promise<UserError> {
  const error = await call.then(
    () => expect.unreachable("it was not refused"),
    (thrown: unknown) => thrown,
  );
  const seen = inspect(error, { depth: 12, showHidden: true, maxStringLength: null }) + JSON.stringify(error);
  for (const part of [FAL_KEY, ...FAL_KEY.split(":")]) expect(seen).not.toContain(part);
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
}

test("a picture is submitted once, waited for and downloaded", async () => {
  const { server, fal, download } = await open();
  const plan = fal.plan(CAT);
  const requestId = await fal.submit(plan, undefined);
  const words: string[] = [];
  const made = await fal.collect(plan, requestId, { onProgress: (said) => words.push(said) });
  expect(made).toEqual({ path: "/made/cat.png", seed: 42 });
  expect(download).toHaveBeenCalledWith("https://v3.fal.media/files/cat.png", undefined);
  expect(words).toEqual(["Waiting in the queue of fal."]);
  expect(server.posts()).toHaveLength(1);
  const [submitted] = server.posts();
  expect(submitted).toMatchObject({ host: "queue.fal.run", path: "/fal-ai/flux-2" });
  expect(JSON.parse(submitted?.body ?? "")).toEqual({
    prompt: "a cat",
    num_images: 1,
    output_format: "png",
    image_size: { width: 1392, height: 784 },
  });
});

test("a picture to start from is uploaded, and the model for it is asked", async () => {
  const { server, fal } = await open({ kind: "clip" });
  const path = join(temporaryFolder(), "start.png");
  writeFileSync(path, Buffer.from("89504e47", "hex"));
  const plan = fal.plan({ ...CAT, fromImage: true, model: "kling-3", seconds: 5 });
  await fal.submit(plan, path);
  const upload = server.seen.find(({ method }) => method === "PUT");
  expect(upload?.headers.authorization).toBeUndefined();
  const paid = server.posts().filter(({ host }) => host === "queue.fal.run");
  expect(paid).toHaveLength(1);
  expect(paid[0]?.path).toBe("/fal-ai/kling-video/v3/standard/image-to-video");
  expect(JSON.parse(paid[0]?.body ?? "")).toMatchObject({
    start_image_url: "https://v3.fal.media/files/picture.png",
    duration: "5",
    generate_audio: false,
  });
});

describe("where the answer to the call that costs is lost, it is sent once and its outcome is told as unknown:", () => {
  test.each(Object.entries(LOST_ANSWERS))("%s", async (_, fault) => {
    const { server, fal } = await open();
    server.fault = fault;
    const error = await thrownBy(fal.submit(fal.plan(CAT), undefined));
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error.problem).toMatch(/may have taken the work/);
    expect(error.nextStep).toMatch(/not sent again by itself/);
    expect(server.posts()).toHaveLength(1);
  });
});

describe("a refusal says what to do next, is never repeated, and counts as nothing sent:", () => {
  const answers: [string, number, unknown, RegExp][] = [
    ["a wrong key", 401, { detail: "Authentication is required" }, /FAL_KEY.*https:\/\/fal\.ai\/dashboard\/keys/],
    ["no credit", 403, { detail: "Exhausted balance", error_type: "exhausted_balance" }, /credit.*billing/],
    ["a locked account", 403, { detail: "User is locked" }, /does not let the key/],
    [
      "a field",
      422,
      { detail: [{ loc: ["body", "image_size", "width"], msg: "too large", type: "less_than_equal" }] },
      /"image_size\.width".*less_than_equal/,
    ],
    [
      "the policy",
      422,
      { detail: [{ loc: ["body", "prompt"], msg: "flagged", type: "content_policy_violation" }] },
      /content policy.*differently/,
    ],
    ["a model that is gone", 404, { detail: "Application not found" }, /does not know this model/],
    [
      "a bad request",
      400,
      { detail: "no", error_type: "bad_request" },
      /does not accept these arguments \(bad_request\)/,
    ],
    ["a fault of a runner", 500, { detail: "x", error_type: "runner_server_error" }, /failed on its side/],
    ["too much work", 503, { detail: "down" }, /failed on its side/],
  ];
  test.each(answers)("%s", async (_, status, body, words) => {
    const { server, fal } = await open();
    server.fault = (_seen, { json }) => json(status, body);
    const error = await thrownBy(fal.submit(fal.plan(CAT), undefined));
    expect(error).not.toBeInstanceOf(OutcomeUnknownError);
    expect(`${error.problem} ${error.nextStep}`).toMatch(words);
    expect(server.posts()).toHaveLength(1);
  });
});

test("being sent away for now is obeyed for as long as the provider says, then tried again", async () => {
  const { server, fal } = await open();
  const times: number[] = [];
  server.fault = (_, { json }) => {
    times.push(performance.now());
    return times.length === 1 && json(429, { detail: "slow down" }, { "retry-after": "1" });
  };
  await fal.submit(fal.plan(CAT), undefined);
  expect(times).toHaveLength(2);
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(990);
});

test("a pause longer than anyone waits is told instead", async () => {
  const { server, fal } = await open();
  server.fault = (_, { json }) => json(429, { detail: "slow down" }, { "retry-after": "600" });
  const error = await thrownBy(fal.submit(fal.plan(CAT), undefined));
  expect(error.nextStep).toContain("retry_job in 600 seconds");
  expect(server.posts()).toHaveLength(1);
});

test("a provider that can't be reached was sent nothing", async () => {
  const { server, fal } = await open();
  await server.close();
  const error = await thrownBy(fal.submit(fal.plan(CAT), undefined));
  expect(error).not.toBeInstanceOf(OutcomeUnknownError);
  expect(error.problem).toBe("fal can't be reached.");
});

describe("asking how it stands costs nothing, so it is asked again where", () => {
  test.each(Object.entries(LOST_ANSWERS))("%s", async (_, fault) => {
    const { server, fal } = await open();
    const plan = fal.plan(CAT);
    const requestId = await fal.submit(plan, undefined);
    let faults = 0;
    server.fault = (seen, reply) => {
      faults += 1;
      return faults === 1 && fault(seen, reply);
    };
    expect(await fal.collect(plan, requestId, {})).toMatchObject({ path: "/made/cat.png" });
    expect(server.posts()).toHaveLength(1);
  });
});

test("work that ended without a result costs nothing and says why", async () => {
  const { server, fal } = await open();
  const plan = fal.plan(CAT);
  const requestId = await fal.submit(plan, undefined);
  server.fault = ({ path }, { json }) =>
    /requests\/[^/]+$/.test(path) &&
    json(422, { detail: [{ loc: ["body", "prompt"], msg: "flagged", type: "content_policy_violation" }] });
  const error = await thrownBy(fal.collect(plan, requestId, {}));
  expect(error).toBeInstanceOf(NotMadeError);
  expect(error.problem).toContain("content policy");
});

test("a result without a file is none", async () => {
  const { server, fal } = await open();
  const plan = fal.plan(CAT);
  const requestId = await fal.submit(plan, undefined);
  server.result = () => ({ seed: 1 });
  expect(await thrownBy(fal.collect(plan, requestId, {}))).toBeInstanceOf(NotMadeError);
});

test("waiting ends when it is cancelled, and cancelling reaches the provider", async () => {
  const { server, fal } = await open();
  server.pollsUntilDone = 1_000_000;
  const plan = fal.plan(CAT);
  const requestId = await fal.submit(plan, undefined);
  const abort = new AbortController();
  const waiting = fal.collect(plan, requestId, {
    signal: abort.signal,
    onProgress: () => abort.abort(new Error("enough")),
  });
  await expect(waiting).rejects.toThrow("enough");
  expect(await fal.cancel(plan, requestId)).toBe(true);
  expect(server.taken.get(requestId)?.isCancelled).toBe(true);
});

test("cancelling what is done is too late, and no error", async () => {
  const { server, fal } = await open();
  server.pollsUntilDone = 0;
  const plan = fal.plan(CAT);
  const requestId = await fal.submit(plan, undefined);
  await fal.collect(plan, requestId, {});
  expect(await fal.cancel(plan, requestId)).toBe(false);
});

test("after failures in a row the provider is left alone, and told so without a request", async () => {
  const { server, fal } = await open({ patience: { failuresUntilRest: 2, retries: 0 } });
  server.fault = (_, { json }) => json(503, { detail: "down" });
  for (let time = 0; time < 2; time += 1) await thrownBy(fal.submit(fal.plan(CAT), undefined));
  const before = server.seen.length;
  const error = await thrownBy(fal.submit(fal.plan(CAT), undefined));
  expect(error.problem).toContain("left alone for 60 seconds");
  expect(server.seen).toHaveLength(before);
});

test("a key that an answer repeats is seen nowhere", async () => {
  const echoes: Fault[] = [
    (_, { json }) => json(401, { detail: `bad key ${FAL_KEY}`, error_type: "CANARY-SECRET-77ab" }),
    (_, { json }) => json(422, { detail: [{ loc: ["body", "canary-id-5d1f"], msg: FAL_KEY, type: FAL_KEY }] }),
    (_, { json }) => json(200, { request_id: "CANARY-SECRET-77ab", status: "IN_QUEUE" }),
    (_, { json }) => json(500, FAL_KEY),
  ];
  for (const fault of echoes) {
    const { server, fal } = await open();
    server.fault = fault;
    await thrownBy(fal.submit(fal.plan(CAT), undefined));
  }
  const { server, fal, download } = await open();
  const plan = fal.plan(CAT);
  const requestId = await fal.submit(plan, undefined);
  server.result = () => ({ images: [{ url: `https://v3.fal.media/x?key=${FAL_KEY}` }] });
  await fal.collect(plan, requestId, {});
  expect(JSON.stringify(download.mock.calls)).not.toContain("CANARY");
});

test("the key goes to the hosts of fal alone", async () => {
  const { server, fal } = await open();
  await fal.submit(fal.plan(CAT), undefined);
  const withKey = server.seen.filter(({ headers }) => headers.authorization !== undefined);
  expect(new Set(withKey.map(({ host }) => host))).toEqual(new Set(["queue.fal.run"]));
});
