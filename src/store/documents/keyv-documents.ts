import type { KeyvStoreAdapter } from "keyv";
import { Keyv } from "keyv";
import type { Documents } from "./documents.ts";

/** What an adapter may offer beyond Keyv's own interface. Where it does not, the plain calls stand in. */
export interface DocumentAdapter {
  setIf(key: string, text: string, accepts: (current: string | undefined) => boolean): Promise<boolean>;
  list(folder: string): Promise<string[]>;
  setAside(key: string): Promise<string | undefined>;
}

/** Documents over any Keyv adapter. Values are stored as they are, so that a file holds TSX or JSON and nothing else. */
export class KeyvDocuments implements Documents {
  readonly #keyv: Keyv<string>;
  readonly #adapter: KeyvStoreAdapter & Partial<DocumentAdapter>;

  constructor(adapter: KeyvStoreAdapter & Partial<DocumentAdapter>) {
    this.#adapter = adapter;
    this.#keyv = new Keyv<string>({
      store: adapter,
      useKeyPrefix: false,
      throwOnErrors: true,
      // Errors are thrown to the caller; an "error" event nobody listens to would bring the process down.
      emitErrors: false,
      serialize: ({ value }) => value as string,
      deserialize: <Value>(text: string) => ({ value: text as Value }),
    });
  }

  read(key: string): Promise<string | undefined> {
    return this.#keyv.get<string>(key);
  }

  has(key: string): Promise<boolean> {
    return this.#keyv.has(key);
  }

  async write(key: string, text: string): Promise<void> {
    await this.#keyv.set(key, text);
  }

  async writeIf(key: string, text: string, accepts: (current: string | undefined) => boolean): Promise<boolean> {
    if (this.#adapter.setIf) return this.#adapter.setIf(key, text, accepts);
    // Safe under the project's lock; an adapter with a conditional write of its own closes the last gap.
    if (!accepts(await this.read(key))) return false;
    await this.write(key, text);
    return true;
  }

  async remove(key: string): Promise<void> {
    await this.#keyv.delete(key);
  }

  async setAside(key: string): Promise<string | undefined> {
    if (this.#adapter.setAside) return this.#adapter.setAside(key);
    const text = await this.read(key);
    if (text === undefined) return undefined;
    const aside = `${key}.set-aside`;
    await this.write(aside, text);
    await this.remove(key);
    return aside;
  }

  async list(folder: string): Promise<string[]> {
    if (this.#adapter.list) return this.#adapter.list(folder);
    const names = new Set<string>();
    const prefix = `${folder}/`;
    // Better than an empty list, which would look as if there were nothing.
    if (!this.#keyv.iterator) throw new Error("This Keyv adapter cannot list its keys.");
    for await (const [key] of this.#keyv.iterator(undefined)) {
      if (typeof key === "string" && key.startsWith(prefix)) names.add(key.slice(prefix.length).split("/")[0] ?? "");
    }
    return [...names];
  }
}
