import { createRequire } from "node:module";

/**
 * The part of @fal-ai/client that is used. Written down here, as its own types name every endpoint there is: 1.9 MB that the
 * compiler would read each time. `test/src/media/providers/types` holds both together.
 */
export interface FalClient {
  readonly queue: {
    submit(id: string, options: { input: Record<string, unknown> }): Promise<{ readonly request_id: string }>;
    status(id: string, options: { requestId: string; logs: boolean }): Promise<{ readonly status: string }>;
    result(id: string, options: { requestId: string }): Promise<{ readonly data: unknown }>;
    cancel(id: string, options: { requestId: string }): Promise<void>;
  };
  readonly storage: { upload(file: Blob): Promise<string> };
}

export interface FalModule {
  createFalClient(config: { credentials: string; fetch: typeof fetch; retry: { maxRetries: number } }): FalClient;
}

/** Loaded with the first call: most servers never make one. */
export function loadFal(): FalModule {
  return createRequire(import.meta.url)("@fal-ai/client") as FalModule;
}
