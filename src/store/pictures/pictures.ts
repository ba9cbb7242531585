/** The pictures that answers showed, for clients that fetch or open one instead of taking it from the answer. */
export interface Pictures {
  /** Keeps a JPEG for about a day, while it is among the newest of its project. The same picture is kept once. */
  keep(owner: string, projectId: string, picture: NewPicture): Promise<KeptPicture>;
  /** Undefined where there is none, or none any more. */
  read(owner: string, projectId: string, name: string): Promise<Buffer | undefined>;
}

export interface NewPicture {
  /** The revision it shows. */
  readonly revision: number;
  readonly jpeg: Buffer;
}

export interface KeptPicture {
  /** `r12-3f9ac01b22de.jpg` */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly sizeBytes: number;
}
