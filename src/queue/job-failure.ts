import type { RenderFailure } from "../../sandbox/render/protocol.ts";
import { UnavailableError, UserError } from "../errors.ts";
import { RenderError } from "../render/render-process.ts";

/** What failed at a worker, as a queue carries it: text. */
type Carried =
  | { readonly kind: "render"; readonly failure: RenderFailure }
  | { readonly kind: "user" | "unavailable"; readonly problem: string; readonly nextStep: string };

/** Trying again helps where the machine failed, not where the scene did. */
const OF_THE_MACHINE: ReadonlySet<RenderFailure["code"]> = new Set([
  "page-lost",
  "machine-busy",
  "encoder-failed",
  "browser-failed",
  "cancelled",
  "internal",
]);

export interface CarriedFailure {
  readonly text: string;
  readonly isWorthAnotherTry: boolean;
}

export function carried(error: unknown): CarriedFailure {
  if (error instanceof RenderError) {
    const { failure } = error;
    return { text: print({ kind: "render", failure }), isWorthAnotherTry: OF_THE_MACHINE.has(failure.code) };
  }
  if (error instanceof UserError) {
    const { problem, nextStep } = error;
    const isAway = error instanceof UnavailableError;
    const kind = isAway ? "unavailable" : "user";
    return { text: print({ kind, problem, nextStep }), isWorthAnotherTry: isAway };
  }
  return { text: print({ kind: "render", failure: { code: "internal" } }), isWorthAnotherTry: true };
}

/** The error at the side that asked. */
export function brought(text: string): Error {
  try {
    const carried = JSON.parse(text) as Carried;
    if (carried.kind === "render") return new RenderError(carried.failure);
    if (carried.kind === "user") return new UserError(carried.problem, carried.nextStep);
    if (carried.kind === "unavailable") return new UnavailableError(carried.problem, carried.nextStep);
  } catch {
    // The queue's own words, such as of a job that stalled too often.
  }
  return new RenderError({ code: "page-lost" });
}

function print(carried: Carried): string {
  return JSON.stringify(carried);
}
