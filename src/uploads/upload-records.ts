import { z } from "zod";
import type { Documents } from "../store/documents/documents.ts";
import { ownerPrefix } from "../store/documents/owner-folder.ts";

const StoredUpload = z.object({
  linkId: z.string(),
  projectId: z.string(),
  name: z.string().optional(),
  bpm: z.number().optional(),
  /** As it is called where it comes from. */
  fileName: z.string().optional(),
  sizeBytes: z.number(),
  state: z.enum(["open", "done", "failed"]),
  /** How often a file was begun: one that was no good may be followed by another. */
  attempts: z.number(),
  /** Of the attempt. */
  createdAt: z.string(),
  /** What came of it. */
  words: z.string().optional(),
});

export type UploadRecord = z.infer<typeof StoredUpload>;

/** What came of each link that was used, as `uploads/<linkId>.json` of its owner. */
export class UploadRecords {
  readonly #documents: Documents;

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  async read(owner: string, linkId: string): Promise<UploadRecord | undefined> {
    const text = await this.#documents.read(keyOf(owner, linkId));
    return text === undefined ? undefined : StoredUpload.parse(JSON.parse(text));
  }

  async write(owner: string, record: UploadRecord): Promise<void> {
    await this.#documents.write(keyOf(owner, record.linkId), `${JSON.stringify(record, null, 2)}\n`);
  }

  async remove(owner: string, linkId: string): Promise<void> {
    await this.#documents.remove(keyOf(owner, linkId));
  }

  async list(owner: string): Promise<UploadRecord[]> {
    const names = await this.#documents.list(`${ownerPrefix(owner)}uploads`);
    const ids = names.filter((name) => /^[0-9a-f]{32}\.json$/.test(name)).map((name) => name.slice(0, 32));
    const records = await Promise.all(ids.map((linkId) => this.read(owner, linkId)));
    return records.filter((record) => record !== undefined);
  }
}

function keyOf(owner: string, linkId: string): string {
  return `${ownerPrefix(owner)}uploads/${linkId}.json`;
}
