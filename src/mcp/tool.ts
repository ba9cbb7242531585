import type { z } from "zod";
import type { FilmSound } from "../audio/film-sound.ts";
import type { SpeakingPorts } from "../audio/speak-scenes.ts";
import type { SceneChecker } from "../code/scene-checker.ts";
import type { SceneCompiler } from "../code/scene-compiler.ts";
import type { Exports } from "../exports/exports.ts";
import type { Publications } from "../exports/publishing/publication.ts";
import type { Library } from "../library/asset-library.ts";
import type { Generations } from "../media/generation/generations.ts";
import type { Renderer } from "../render/renderer.ts";
import type { Rehearsal } from "../scenes/rehearsal.ts";
import type { Pictures } from "../store/pictures/pictures.ts";
import type { ProjectStore } from "../store/projects/project-store.ts";
import type { Toolset } from "./toolsets.ts";

/** What tools may touch. Built once, in `src/serve`. */
export interface Ports {
  readonly projects: ProjectStore;
  readonly checker: SceneChecker;
  readonly compiler: SceneCompiler;
  readonly renderer: Renderer;
  readonly rehearsal: Rehearsal;
  readonly exports: Exports;
  readonly publications: Publications;
  readonly generations: Generations;
  /** Not `assets`: what a check is told of them has that name. */
  readonly library: Library;
  /** Voices for narration. */
  readonly speaking: SpeakingPorts;
  /** What is heard in films, for those who cannot hear. */
  readonly filmSound: Pick<FilmSound, "prepare" | "known">;
  readonly pictures: Pictures;
  /** Where people elsewhere fetch a project as one file. */
  readonly archiveLink?: ((projectId: string) => { readonly url: string; readonly expiresAt: Date }) | undefined;
}

/** The ports, and the call at hand. */
export interface ToolContext extends Ports {
  /** Whose projects these are: `local` over stdio. */
  readonly owner: string;
  /** Aborted when the client cancels the call. */
  readonly signal: AbortSignal;
  /** Tells the client how far a long call is; does nothing when it did not ask. `share` is 0..1. */
  readonly progress: (share: number, message: string) => void;
}

type Shape = Record<string, z.ZodType>;
type Values<S extends Shape> = z.infer<z.ZodObject<S>>;

export interface ToolResult<Data> {
  /** One short text for the model. */
  readonly summary: string;
  readonly data: Data;
  /** One JPEG, of a `pictured` tool. The server keeps it under the `projectId` asked for and the `revision` of `data`. */
  readonly image?: Buffer;
  /** Files to fetch or open: never their bytes. */
  readonly links?: readonly { readonly uri: string; readonly name: string; readonly mimeType: string }[];
  /** The call did not do what was asked, and `data` says why. */
  readonly failed?: boolean;
}

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly effect: "read" | "write" | "delete";
  /** Which `--toolsets` it belongs to: `core` when absent. */
  readonly toolset?: Toolset;
  readonly input: Shape;
  readonly output: Shape;
  /** Whether an answer may show a picture: the server then tells in the data where it lies. */
  readonly pictured?: true;
  /** Checked by `input` before it comes here. A method, so that any tool is a `Tool` whatever its own input is. */
  run(input: object, context: ToolContext): Promise<ToolResult<unknown>>;
}

/** One tool, whole: its words, its schema and what it does. Hints follow from `effect`. */
export function defineTool<I extends Shape, O extends Shape>(tool: {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly effect: Tool["effect"];
  readonly toolset?: Toolset;
  readonly input: I;
  readonly output: O;
  readonly pictured?: true;
  run(input: Values<I>, context: ToolContext): Promise<ToolResult<Values<O>>>;
}): Tool {
  return tool;
}
