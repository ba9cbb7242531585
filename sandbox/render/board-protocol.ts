/** A picture that was brought in, of any shape; without one, its words stand alone. */
export interface BoardCell {
  readonly title: string;
  readonly detail: string;
  readonly pngBase64?: string;
}

/** Pictures that were brought in, labelled, as one JPEG. No scene code runs. */
export interface BoardExchange {
  readonly input: {
    readonly cells: readonly BoardCell[];
    readonly columns: number;
    /** Pixels of the whole board. */
    readonly width: number;
    readonly quality: number;
  };
  readonly output: { readonly jpegBase64: string };
}
