import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, removeHome, simpleScene, startServer } from "../support/server.ts";

const CALLS = 2_000;
const IN_FLIGHT = 8;

let server: RunningServer;
let projectId: string;
let inputs: Record<string, { properties: Record<string, unknown> }>;

beforeAll(async () => {
  server = await startServer();
  projectId = (await server.ok("create_project", { title: "Random", fps: 10, width: 320, height: 180 }))
    .projectId as string;
  await server.ok("plan_scenes", {
    projectId,
    scenes: [
      { title: "One", seconds: 1 },
      { title: "Two", seconds: 1 },
    ],
  });
  await server.ok("generate_scene_code", { projectId, sceneId: "one", code: simpleScene("One") });
  const { tools } = await server.client.listTools();
  inputs = Object.fromEntries(tools.map(({ name, inputSchema }) => [name, inputSchema as never]));
});

afterAll(async () => {
  await server.stop();
  removeHome(server.home);
});

/** Values that are right here and there, and wrong in all the ways clients get them wrong. */
function argumentsFor(tool: string): fc.Arbitrary<Record<string, unknown>> {
  const known = fc.constantFrom<unknown>(
    projectId,
    "one",
    "two",
    "title",
    "../..",
    "",
    "\u0000",
    "NaN",
    -1,
    0,
    1,
    2,
    1e9,
    1.5,
    true,
    null,
    [],
    {},
    [1],
    [{}],
  );
  const scene = fc.constantFrom<unknown>(
    [{ title: "New", seconds: 1 }],
    [{ title: "", seconds: -1 }],
    [{ title: "x".repeat(300), seconds: 1 }],
  );
  const value = fc.oneof(
    { weight: 6, arbitrary: known },
    { weight: 1, arbitrary: scene },
    { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown> },
  );
  const names = [...Object.keys(inputs[tool]?.properties ?? {})];
  return fc
    .record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] })
    .chain((args) =>
      fc.boolean().map((right) => ({ ...args, ...(right && names.includes("projectId") ? { projectId } : {}) })),
    );
}

test("2,000 random calls: no crash, clean stdout, and every failure says what to do", async () => {
  const tools = Object.keys(inputs).filter((name) => name !== "export_video");
  const calls = fc.sample(
    fc.constantFrom(...tools).chain((tool) => argumentsFor(tool).map((args) => ({ tool, args }))),
    { numRuns: CALLS, seed: 20261121 },
  );
  // Waiting and rendering are real: a few of each are enough.
  const capped = calls.map(({ tool, args }, index) => ({
    tool,
    args:
      tool === "wait_for_job"
        ? { ...args, timeoutSeconds: 0 }
        : tool === "render_preview" && index % 20 > 0
          ? { ...args, projectId: "nope" }
          : args,
  }));
  let failures = 0;
  const work = async (lane: number) => {
    for (let index = lane; index < capped.length; index += IN_FLIGHT) {
      const { tool, args } = capped[index] as (typeof capped)[number];
      const answer = await server.call(tool, args as Record<string, unknown>);
      if (!answer.isError) continue;
      failures += 1;
      const text = answer.content[0]?.text ?? "";
      expect(text.length, `${tool} ${JSON.stringify(args)}`).toBeGreaterThan(15);
      expect(text, `${tool} ${JSON.stringify(args)}`).not.toMatch(
        /node_modules|\n\s+at |failed inside|ENOENT|undefined is not/,
      );
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, (_, lane) => work(lane)));
  expect(failures).toBeGreaterThan(CALLS / 4);
  expect((await server.ok("list_projects")).projects).toBeTruthy();
}, 240_000);
