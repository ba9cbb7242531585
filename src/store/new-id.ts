import { customAlphabet } from "nanoid";
import { readableId } from "../project/readable-id.ts";

const tailOfProjectId = customAlphabet("abcdefghjkmnpqrstuvwxyz23456789", 5);
const hexOfJobId = customAlphabet("0123456789abcdef", 32);

/** Readable, with five random characters so that two projects of one title do not meet: `quadratic-formula-k7m2p`. */
export function newProjectId(title: string): string {
  return `${readableId(title, "project")}-${tailOfProjectId()}`;
}

/** 128 random bits: whoever does not hold the id cannot guess it. */
export function newJobId(): string {
  return `exp_${hexOfJobId()}`;
}

export function newGenerationId(): string {
  return `gen_${hexOfJobId()}`;
}

/** The records of all kinds of jobs lie in one folder; their ids tell them apart. */
export function isExportId(jobId: string): boolean {
  return jobId.startsWith("exp_");
}

export function isGenerationId(jobId: string): boolean {
  return jobId.startsWith("gen_");
}

/** The job that publishes an export: there is one for each, so that asking again finds it. */
export function publicationIdOf(exportId: string): string {
  return `pub_${exportId.slice(exportId.indexOf("_") + 1)}`;
}

export function exportIdOf(publicationId: string): string {
  return `exp_${publicationId.slice(publicationId.indexOf("_") + 1)}`;
}

export function isPublicationId(jobId: string): boolean {
  return jobId.startsWith("pub_");
}

/** What nobody guesses, in an address. */
export function newToken(): string {
  return hexOfJobId();
}
