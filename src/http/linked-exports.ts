import { type ExportedFile, type ExportJob, fileNameOf } from "../exports/export-job.ts";
import type { Exports } from "../exports/exports.ts";
import type { WaitOptions } from "../exports/wait-for-end.ts";
import type { SignedLinks } from "./signed-links.ts";

const LINK_SECONDS = 24 * 60 * 60;

/** Exports for someone elsewhere: in place of paths of this machine, their files have links that end after a day. */
export function linkedExports(exports: Exports, links: SignedLinks, publicUrl: () => URL, now: () => Date): Exports {
  const linked = (owner: string, job: ExportJob): ExportJob => {
    const expiresAt = Math.floor(now().getTime() / 1000) + LINK_SECONDS;
    const withLink = (file: ExportedFile): ExportedFile => {
      const fileName = fileNameOf(file);
      const token = links.token({ owner, jobId: job.jobId, fileName, expiresAt });
      return { ...file, path: new URL(`/files/${token}/${encodeURIComponent(fileName)}`, publicUrl()).href };
    };
    return { ...job, files: job.files.map(withLink) };
  };
  const told = <O extends Omit<WaitOptions<ExportJob>, "milliseconds">>(owner: string, options: O): O => ({
    ...options,
    onChange: options.onChange && ((job: ExportJob) => options.onChange?.(linked(owner, job))),
  });
  return {
    start: async (owner, ...rest) => linked(owner, await exports.start(owner, ...rest)),
    wait: async (owner, jobId, options) => linked(owner, await exports.wait(owner, jobId, told(owner, options))),
    startAndWait: async (owner, request, options) =>
      linked(owner, await exports.startAndWait(owner, request, told(owner, options))),
    read: async (owner, jobId) => linked(owner, await exports.read(owner, jobId)),
    cancel: async (owner, jobId) => linked(owner, await exports.cancel(owner, jobId)),
    list: async (owner) => (await exports.list(owner)).map((job) => linked(owner, job)),
    open: (...given) => exports.open(...given),
  };
}
