import { writeSync } from "node:fs";
import { workerData } from "node:worker_threads";
import type { FromChild } from "../../child/protocol.ts";
import type { CodeProtocol } from "../protocol.ts";
import { placeIn, REQUEST, WRITING } from "./work-place.ts";

/** Most requests are done before. */
const FIRST_AFTER_MILLISECONDS = 400;
const EVERY_MILLISECONDS = 150;
const STANDARD_OUTPUT = 1;

const memory = workerData as SharedArrayBuffer;
const words = new Int32Array(memory);

for (;;) {
  const id = Atomics.load(words, REQUEST);
  if (id === 0) Atomics.wait(words, REQUEST, 0);
  else tellWhileItLasts(id);
}

function tellWhileItLasts(id: number): void {
  let wait = FIRST_AFTER_MILLISECONDS;
  let said = "";
  while (Atomics.wait(words, REQUEST, id, wait) === "timed-out") {
    wait = EVERY_MILLISECONDS;
    const message: FromChild<CodeProtocol> = { type: "progress", id, progress: placeIn(memory) };
    const line = `${JSON.stringify(message)}\n`;
    if (line === said) continue;
    said = line;
    tell(id, line);
  }
}

/** Only while the request lasts, so that it falls into nothing that the other thread writes. */
function tell(id: number, line: string): void {
  if (Atomics.compareExchange(words, WRITING, 0, 1) !== 0) return;
  try {
    if (Atomics.load(words, REQUEST) === id) writeSync(STANDARD_OUTPUT, line);
  } catch {
    // The server reads too slowly: the next line says where the work stands then.
  } finally {
    Atomics.store(words, WRITING, 0);
    Atomics.notify(words, WRITING);
  }
}
