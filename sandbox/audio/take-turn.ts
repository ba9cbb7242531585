import { setImmediate } from "node:timers/promises";
import type { Call } from "../child/serve-requests.ts";
import type { AudioProtocol } from "./protocol.ts";

export type AudioCall = Call<AudioProtocol>;

/** Called between two steps of long work: tells how far it is, and ends it where nobody wants it any more. */
export async function takeTurn({ signal, onProgress }: AudioCall, done: number): Promise<void> {
  onProgress({ done: Math.round(done * 1000) / 1000 });
  // Whether it was cancelled stands in a line on standard input, which is read between two turns of the event loop.
  await setImmediate();
  signal.throwIfAborted();
}
