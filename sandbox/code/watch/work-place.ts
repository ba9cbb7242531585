import { RULE_IDS, type RuleId } from "../../policy/rule-ids.ts";

/** What a code process can be busy with, in the order of the work. */
export const WORK_STAGES = [
  "reading",
  "linking",
  "classes",
  "shape",
  "binding",
  "rules",
  "types",
  "compiling",
  "elements",
  "patching",
] as const;
export type WorkStage = (typeof WORK_STAGES)[number];

/** Where the work of a code process stands, for the words of a refusal. */
export interface WorkPlace {
  readonly stage: WorkStage;
  /** The rule that was being looked at, where it was one. */
  readonly rule?: RuleId;
  /** A shared module's name; absent where the place is in the scene itself. */
  readonly module?: string;
  /** 1-based; absent where the work is on the text as a whole. */
  readonly line?: number;
}

/** Where the words of the shared memory are. `REQUEST` is 0 while there is nothing to do. */
export const REQUEST = 0;
const STAGE = 1;
const RULE = 2;
const LINE = 3;
const PARTS_LENGTH = 4;
/** Held by whoever writes to standard output, while a request is under way. */
export const WRITING = 5;
const HEADER_BYTES = 32;
const PARTS_BYTES = 16_384;

/**
 * Shared memory, because a thread that is busy answers nobody: a second one reads it. What is written here is written for every
 * node of a scene, so it is numbers only.
 */
export const workMemory = new SharedArrayBuffer(HEADER_BYTES + PARTS_BYTES);
const words = new Int32Array(workMemory, 0, HEADER_BYTES / 4);
const partBytes = new Uint8Array(workMemory, HEADER_BYTES);
const ruleNumbers = new Map(RULE_IDS.map((id, index) => [id, index + 1] as const));

/** Lines of a linked text: from `firstLine` on it is the text of a module, or of the scene where that is null. */
export type LinkedParts = readonly (readonly [module: string | null, firstLine: number])[];

/** @returns what `enterRule` takes */
export function numberOfRule(rule: RuleId | undefined): number {
  return (rule && ruleNumbers.get(rule)) ?? 0;
}

export function enterStage(stage: WorkStage): void {
  words[STAGE] = WORK_STAGES.indexOf(stage);
  words[RULE] = 0;
  words[LINE] = 0;
}

export function enterRule(ruleNumber: number): void {
  words[RULE] = ruleNumber;
}

/** @param line 1-based, of the text that is being read */
export function enterLine(line: number): void {
  words[LINE] = line;
}

/** What is read from now on was put together of several texts; nothing for a text of its own. */
export function enterLinked(parts: LinkedParts): void {
  const bytes = parts.length === 0 ? undefined : new TextEncoder().encode(JSON.stringify(parts));
  const isKept = bytes !== undefined && bytes.length <= PARTS_BYTES;
  if (isKept) partBytes.set(bytes);
  words[PARTS_LENGTH] = isKept ? bytes.length : 0;
}

/** What `workMemory` of another thread says now. */
export function placeIn(memory: SharedArrayBuffer): WorkPlace {
  const [, stage = 0, rule = 0, line = 0, partsLength = 0] = new Int32Array(memory, 0, HEADER_BYTES / 4);
  const ruleId = RULE_IDS[rule - 1];
  // A copy: text is decoded from memory of one's own only.
  const parts = new Uint8Array(memory, HEADER_BYTES, partsLength).slice();
  return {
    stage: WORK_STAGES[stage] ?? "reading",
    ...(ruleId && { rule: ruleId }),
    ...(line > 0 && ownLine(line, parts)),
  };
}

function ownLine(line: number, bytes: Uint8Array): { readonly line: number; readonly module?: string } {
  if (bytes.length === 0) return { line };
  const parts = JSON.parse(new TextDecoder().decode(bytes)) as LinkedParts;
  const [module, firstLine] = parts.findLast((part) => part[1] <= line) ?? [null, 1];
  return { line: line - firstLine + 1, ...(module !== null && { module }) };
}
