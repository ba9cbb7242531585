import { KeyvDocuments } from "../../../src/store/documents/keyv-documents.ts";
import { contentHash } from "../../../src/store/history/content-hash.ts";
import { createTextCache } from "../../../src/store/history/text-cache.ts";
import { KeyedMutex } from "../../../src/store/locks/keyed-mutex.ts";
import type { Locks } from "../../../src/store/locks/locks.ts";
import type { StorePorts, WorkingCopies } from "../../../src/store/projects/store-ports.ts";
import { WorkspaceNotes } from "../../../src/store/workspace-notes.ts";
import { steppingClock } from "./temporary-workspace.ts";

/** The store over a plain Map: what shows that nothing but the adapters knows about files. */
export function memoryPorts(): StorePorts {
  const mutex = new KeyedMutex();
  const locks: Locks = {
    withLock: (owner, name, run) => mutex.runExclusive(`${owner}/${name}`, () => run({ isHeld: () => true })),
  };
  return {
    documents: new KeyvDocuments(new MapAdapter()),
    locks,
    workingCopies: memoryCopies(),
    folders: { prepare: async () => {}, tidy: async () => {}, rename: async () => {} },
    notes: new WorkspaceNotes(),
    cache: createTextCache(),
    now: steppingClock(),
  };
}

/** As little as Keyv asks of an adapter. */
class MapAdapter {
  readonly opts = {};
  readonly #texts = new Map<string, string>();

  async get<Value>(key: string): Promise<Value | undefined> {
    return this.#texts.get(key) as Value | undefined;
  }
  async set(key: string, text: string): Promise<void> {
    this.#texts.set(key, text);
  }
  async delete(key: string): Promise<boolean> {
    return this.#texts.delete(key);
  }
  async clear(): Promise<void> {
    this.#texts.clear();
  }
  on(): this {
    return this;
  }
}

function memoryCopies(): WorkingCopies {
  const files = new Map<string, string>();
  const keyOf = (...parts: string[]) => parts.join("/");
  return {
    async hashOf(...scene) {
      const code = files.get(keyOf(...scene));
      return code === undefined ? undefined : contentHash(code);
    },
    read: async (...scene) => files.get(keyOf(...scene)),
    modules: async () => [],
    write: async (owner, projectId, sceneId, code) => void files.set(keyOf(owner, projectId, sceneId), code),
    remove: async (...scene) => void files.delete(keyOf(...scene)),
    setAside: async () => "",
  };
}
