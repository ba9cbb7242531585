import { randomBytes, randomInt } from "node:crypto";
import { readableId } from "../project/readable-id.ts";

/** Readable, with five random characters so that two projects of one title do not meet: `quadratic-formula-k7m2p`. */
export function newProjectId(title: string): string {
  const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
  const tail = Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return `${readableId(title, "project")}-${tail}`;
}

/** 128 random bits: whoever does not hold the id cannot guess it. */
export function newJobId(): string {
  return `exp_${randomBytes(16).toString("hex")}`;
}
