import { ownerPrefix } from "./documents/owner-folder.ts";

const MOST_WAITING = 50;

/** What the store put right by itself, until it has been told to whoever owns it. */
export class WorkspaceNotes {
  readonly #log: (line: string) => void;
  #waiting: { readonly key: string; readonly text: string }[] = [];

  constructor(log: (line: string) => void = () => {}) {
    this.#log = log;
  }

  /** `key` is any key of the owner the note is for. */
  add(key: string, text: string): void {
    if (this.#waiting.some((note) => note.text === text)) return;
    this.#log(`workspace: ${text}`);
    this.#waiting = [...this.#waiting.slice(1 - MOST_WAITING), { key, text }];
  }

  /** Each note once. */
  take(owner: string): readonly string[] {
    const taken = this.#waiting.filter(({ key }) => isOf(owner, key));
    this.#waiting = this.#waiting.filter((note) => !taken.includes(note));
    return taken.map(({ text }) => text);
  }
}

function isOf(owner: string, key: string): boolean {
  const prefix = ownerPrefix(owner);
  return prefix === "" ? !key.startsWith("owners/") : key.startsWith(prefix);
}
