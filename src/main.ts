#!/usr/bin/env node
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { PassThrough } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import { resources } from "../resources/index.ts";
import { instructions } from "../resources/instructions.ts";
import { prompts } from "../resources/prompts.ts";
import { tools } from "../tools/index.ts";
import { AudioProcess } from "./audio/audio-process.ts";
import { FilmSound } from "./audio/film-sound.ts";
import { OwnSounds } from "./audio/own-sounds.ts";
import { Voices } from "./audio/voices/voices.ts";
import { createSceneChecker } from "./code/scene-checker.ts";
import { createSceneCompiler } from "./code/scene-compiler.ts";
import { type Config, HELP, readConfig } from "./config.ts";
import { UserError } from "./errors.ts";
import type { ExportJob } from "./exports/export-job.ts";
import { ExportJobs } from "./exports/export-jobs.ts";
import { JobStore } from "./exports/job-store.ts";
import { openLibrary } from "./library/open-library.ts";
import { makeServer, withPlainErrors } from "./mcp/server.ts";
import type { Ports } from "./mcp/tool.ts";
import { toolsOf } from "./mcp/toolsets.ts";
import { openGenerations } from "./media/generation/open-generations.ts";
import type { NewFile } from "./media/providers/provider.ts";
import { createLogger } from "./platform/logger.ts";
import { encoderFolder } from "./platform/processes/encoder-folder.ts";
import type { Asset } from "./project/assets/asset.ts";
import { describeSetup, makeRenderer } from "./render/make-renderer.ts";
import { Scratch } from "./render/scratch.ts";
import { importingFileEdits } from "./scenes/import-file-edits.ts";
import { createRehearsal } from "./scenes/rehearsal.ts";
import { openWorkspace } from "./store/open-workspace.ts";

/** Everyone over stdio is one person on their own machine. */
const LOCAL_OWNER = "local";
/** Heavy parts wait until the handshake has been answered. */
const WARM_UP_AFTER_MILLISECONDS = 300;
const TAKE_UP_EVERY_MILLISECONDS = 2_000;
/** What was sent before the end of the input is on its way to the tools so long. */
const LAST_CALLS_MILLISECONDS = 100;
const SHUTDOWN_MILLISECONDS = 5_000;

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
    case "serve":
      return serve(config);
  }
}

async function serve(config: Config): Promise<void> {
  const logger = createLogger({ verbose: config.verbose, format: config.logFormat });
  const log = (line: string) => logger.info({}, line);
  const now = () => new Date();
  const workspace = await openWorkspace(config.home, now, log);
  const pathOf = (owner: string, asset: Asset) => workspace.assetFiles.pathOf(owner, asset);
  const checker = createSceneChecker({ log });
  const compiler = createSceneCompiler(checker, pathOf);
  const renderer = makeRenderer({ ...config, log, onSetup: (setup) => log(describeSetup(setup)) });
  const rehearsal = createRehearsal(renderer, compiler);
  const jobs = new JobStore<ExportJob>(workspace.documents, workspace.locks);
  const audio = new AudioProcess({ log });
  const scratch = new Scratch();
  const filmSound = new FilmSound({
    audio,
    encoderFolder,
    scratchFolder: () => scratch.folder("sound"),
    pathOf,
  });
  const exports = new ExportJobs({ jobs, ...workspace, compiler, renderer, filmSound, now, logger });
  const projects = importingFileEdits(workspace.projects, checker, compiler, rehearsal);
  const sounds = (newFile: NewFile) => new OwnSounds(audio, newFile);
  const generations = openGenerations({ ...config, workspace, scratch, sounds, now, logger });
  const library = openLibrary({ ...config, projects, assetFiles: workspace.assetFiles, scratch, log });
  const spoken = new AudioProcess({ log });
  const speaking = {
    // Of its own: a long mix would keep a voice waiting.
    voices: new Voices(spoken),
    assetFiles: workspace.assetFiles,
    scratchFolder: () => scratch.folder("voice"),
  };
  const ports: Ports = {
    projects,
    checker,
    compiler,
    renderer,
    rehearsal,
    exports,
    generations,
    library,
    speaking,
    pictures: workspace.pictures,
  };

  const caller = { owner: LOCAL_OWNER, logger, sharesDisk: true };
  const offer = { version, instructions, tools: toolsOf(tools, config.toolsets), resources, prompts };
  // Not standard input itself: the SDK would drop the calls under way when a script closes its end.
  const input = new PassThrough();
  process.stdin.pipe(input, { end: false });
  const connection = serveStdio(() => makeServer(offer, ports, caller), {
    transport: withPlainErrors(new StdioServerTransport(input)),
    onerror: (error) => logger.error({}, `protocol: ${error.message}`),
  });
  const warmUp = setTimeout(() => {
    checker.warmUp();
    renderer.warmUp();
  }, WARM_UP_AFTER_MILLISECONDS);

  // The next server on a workspace takes up what the one before it left.
  const takeUp = setInterval(() => {
    for (const source of [exports, generations])
      void source.takeUpAbandoned(LOCAL_OWNER).catch((error) => logger.error({ err: error }, "jobs"));
  }, TAKE_UP_EVERY_MILLISECONDS);
  takeUp.unref();

  let closing = false;
  const shutdown = async () => {
    if (closing) return;
    closing = true;
    clearTimeout(warmUp);
    clearInterval(takeUp);
    // Whatever hangs, the process ends; its children are in trees that end with their pipes.
    setTimeout(() => process.exit(0), SHUTDOWN_MILLISECONDS).unref();
    await Promise.all([exports.close(), generations.close()]);
    const children = [checker, renderer, audio, spoken, library];
    await Promise.all([connection.close(), ...children.map((each) => each.close())]);
    scratch.clear();
    process.exit(0);
  };
  // A script may close its end once it has asked; a call that it waits for is still answered.
  const whenAsked = async () => {
    await delay(LAST_CALLS_MILLISECONDS);
    await Promise.race([exports.whenNobodyWaits(), once(process.stdout, "error")]).catch(() => {});
    await shutdown();
  };
  process.stdin.once("end", whenAsked);
  process.stdin.once("close", whenAsked);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, shutdown);
}
