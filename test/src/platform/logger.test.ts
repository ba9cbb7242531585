import { expect, test } from "vitest";
import { createLogger, type LogFormat } from "../../../src/platform/logger.ts";

function recorded(format: LogFormat, verbose = false) {
  const lines: string[] = [];
  return { lines, logger: createLogger({ verbose, format, write: (line) => void lines.push(line) }) };
}

test("text is a line for people, and JSON is one object a line", () => {
  const text = recorded("text");
  text.logger.info({ jobId: "exp_1" }, "export failed");
  expect(text.lines).toEqual(['scenewright: export failed {"jobId":"exp_1"}\n']);
  const json = recorded("json");
  json.logger.warn({ jobId: "exp_1" }, "export failed");
  expect(JSON.parse(json.lines[0] ?? "")).toMatchObject({ level: 40, jobId: "exp_1", msg: "export failed" });
});

test("debug lines appear only with --verbose", () => {
  for (const verbose of [false, true]) {
    const { lines, logger } = recorded("text", verbose);
    logger.debug({}, "a detail");
    expect(lines).toHaveLength(verbose ? 1 : 0);
  }
});

test("secrets are hidden", () => {
  for (const format of ["text", "json"] as const) {
    const { lines, logger } = recorded(format);
    logger.info({ token: "s3cret", request: { authorization: "s3cret", apiKey: "s3cret", key: "s3cret" } }, "called");
    expect(lines.join()).not.toContain("s3cret");
  }
});

test("text that came from a scene can neither fill the log, forge a line nor steer a terminal", () => {
  const { lines, logger } = recorded("text");
  logger.info({}, `\u001b[2Jred\nscenewright: forged ${"x".repeat(100_000)}`);
  expect(lines[0]?.trimEnd()).not.toMatch(/\p{Cc}/u);
  expect(lines[0]?.length).toBeLessThan(5_000);
});

test("an error is told with its stack", () => {
  const { lines, logger } = recorded("text");
  logger.error({ err: new Error("broken") }, "export");
  expect(lines[0]).toMatch(/^scenewright: export\n {2}Error: broken\n {2}\s+at /);
});

test("an error in JSON is told without what a library hung on it, without secrets, and with its text cleaned", () => {
  for (const format of ["text", "json"] as const) {
    const { lines, logger } = recorded(format);
    const error = Object.assign(new Error("\u001b[2J\u202egone: Authorization: Bearer s3cret"), {
      config: { headers: { "x-goog-api-key": "s3cret" } },
    });
    logger.error({ err: error, request: { note: "\u202eback" } }, `call failed, api_key=s3cret`);
    for (const unwanted of ["s3cret", "\u202e", "\u001b", "\\u001b"]) expect(lines.join()).not.toContain(unwanted);
    expect(lines.join()).toContain("[hidden]");
    expect(lines.join()).toContain("at ");
  }
  const { lines, logger } = recorded("json");
  logger.error({ err: new Error("x".repeat(100_000)) }, "long");
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ err: { type: "Error" } });
  expect(lines[0]?.length).toBeLessThan(10_000);
});
