#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { resources } from "../resources/index.ts";
import { instructions } from "../resources/instructions.ts";
import { prompts } from "../resources/prompts.ts";
import { tools } from "../tools/index.ts";
import { type Config, readConfig } from "./config.ts";
import { UserError } from "./errors.ts";
import { HELP } from "./help.ts";
import { toolsOf } from "./mcp/toolsets.ts";
import { createLogger } from "./platform/logger.ts";
import { serveStdio } from "./serve/serve-stdio.ts";

const version = (
  JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string }
).version;

try {
  await run(readConfig(process.argv.slice(2), process.env));
} catch (error) {
  process.stderr.write(
    `scenewright: ${error instanceof UserError ? `${error.problem} ${error.nextStep}` : String(error)}\n`,
  );
  process.exitCode = 1;
}

async function run(config: Config): Promise<void> {
  const offer = () => ({ version, instructions, tools: toolsOf(tools, config.toolsets), resources, prompts });
  const logger = () => createLogger({ verbose: config.verbose, format: config.logFormat });
  switch (config.command) {
    case "help":
      process.stdout.write(HELP);
      return;
    case "version":
      process.stdout.write(`${version}\n`);
      return;
    case "doctor": {
      const { examine } = await import("./doctor.ts");
      const { report, healthy } = await examine(config);
      process.stdout.write(`${report}\n`);
      process.exitCode = healthy ? 0 : 1;
      return;
    }
    case "keys": {
      const { manageKeys } = await import("./serve/manage-keys.ts");
      process.stdout.write(`${await manageKeys(config, logger())}\n`);
      return;
    }
    case "admin": {
      const { administer } = await import("./serve/administer.ts");
      process.stdout.write(`${await administer(config, logger())}\n`);
      return;
    }
    case "archive":
    case "unarchive": {
      const { archiveProject, unarchiveProject } = await import("./serve/archive-projects.ts");
      const say = await (config.command === "archive" ? archiveProject : unarchiveProject)(config);
      process.stdout.write(`${say}\n`);
      return;
    }
    case "stdio":
      return serveStdio(config, offer(), logger());
    case "worker": {
      const { runWorker } = await import("./serve/run-worker.ts");
      if (config.queue) await runWorker(config, config.queue, logger());
      return;
    }
    case "serve": {
      const { serveHttp } = await import("./serve/serve-http.ts");
      if (config.http) await serveHttp(config, config.http, offer(), logger());
      return;
    }
  }
}
