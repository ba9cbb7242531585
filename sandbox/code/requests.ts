import type { SceneCheck } from "./check/check-scene.ts";

/** What a request handler may use: heavy parts come when first asked for. */
export interface CheckTools {
  sceneCheck(): Promise<SceneCheck>;
}

export type RequestHandler = (input: unknown, tools: CheckTools) => Promise<unknown>;

/** Every kind of work that touches untrusted text. A new kind is one line here and one module. */
export const REQUEST_HANDLERS: Readonly<Record<string, () => Promise<RequestHandler>>> = {
  check: async () => (await import("./requests/check-request.ts")).handleCheck,
  prepare: async () => (await import("./requests/prepare-request.ts")).handlePrepare,
  elements: async () => (await import("./requests/prepare-request.ts")).handleElements,
  select: async () => (await import("./requests/select-request.ts")).handleSelect,
  patch: async () => (await import("./requests/patch-request.ts")).handlePatch,
};
