/** What the server and a child process say to each other: one JSON object a line, over the child's stdin and stdout. */
export interface ChildProtocol {
  /** The first line the child gets. Arguments would be seen by every program of the machine, and its environment is empty. */
  readonly options: unknown;
  /** `{ [kind]: { input, output } }` */
  readonly requests: object;
  readonly progress: unknown;
  /** Why a request failed. */
  readonly failure: unknown;
}

export type Kind<P extends ChildProtocol> = keyof P["requests"] & string;
export type Input<P extends ChildProtocol, K extends Kind<P>> = P["requests"][K] extends { input: infer I } ? I : never;
export type Output<P extends ChildProtocol, K extends Kind<P>> = P["requests"][K] extends { output: infer O }
  ? O
  : never;

export type ToChild<P extends ChildProtocol> =
  | { readonly type: "start"; readonly options: P["options"] }
  | { readonly type: "request"; readonly id: number; readonly kind: Kind<P>; readonly input: Input<P, Kind<P>> }
  | { readonly type: "cancel"; readonly id: number };

export type FromChild<P extends ChildProtocol> =
  /** Sent once, when requests are answered without delay. */
  | { readonly type: "ready" }
  | { readonly type: "progress"; readonly id: number; readonly progress: P["progress"] }
  | { readonly type: "done"; readonly id: number; readonly output: unknown }
  | { readonly type: "failed"; readonly id: number; readonly failure: P["failure"] };
