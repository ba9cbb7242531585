/** One tone of a layer. Times are in beats from the start of the piece. */
export interface Note {
  readonly beat: number;
  readonly beats: number;
  /** MIDI number; need not be whole. */
  readonly pitch: number;
  /** 0 to 1. */
  readonly velocity: number;
}

export interface Bar {
  readonly index: number;
  /** Within its section. */
  readonly place: number;
  readonly isLastOfSection: boolean;
  readonly energy: number;
  /** The one chord after all bars, which rings until the end. */
  readonly isEnding: boolean;
  readonly beats: number;
  readonly section: number;
}
