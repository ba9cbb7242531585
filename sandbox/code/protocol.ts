/** What the server and the check process say to each other over the IPC channel. Types only. */

export interface CheckRequest {
  readonly id: number;
  readonly kind: string;
  readonly input: unknown;
}

export type CheckReply =
  /** Sent once, when the type files are read and the compiler is warm. */
  | { readonly kind: "ready" }
  | { readonly kind: "done"; readonly id: number; readonly output: unknown }
  /** `problem` is for the log of the server, never for the agent. */
  | { readonly kind: "failed"; readonly id: number; readonly problem: string };
