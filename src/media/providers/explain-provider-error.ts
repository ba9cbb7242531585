import { UserError } from "../../errors.ts";
import { NotMadeError, OutcomeUnknownError, ProviderError, type ProviderErrorFacts } from "./provider-error.ts";

export interface ProviderWords {
  /** `fal` */
  readonly name: string;
  /** The variable that holds the key. */
  readonly key: string;
  readonly keysAt: string;
  readonly billingAt: string;
}

/** In words for the agent, with what to do next. Words are chosen by what the provider names, never taken from it. */
export function explainProviderError(error: unknown, words: ProviderWords): unknown {
  if (!(error instanceof ProviderError)) return error;
  const { facts } = error;
  if (facts.isPaid && (facts.failure === "lost" || facts.failure === "bad-answer" || facts.failure === "cancelled")) {
    return new OutcomeUnknownError(
      `${words.name} was asked and ${LOST[facts.failure]}, so it may have taken the work and counted it.`,
      `It is not sent again by itself. Look at ${words.billingAt}; retry_job sends it once more.`,
    );
  }
  const [problem, nextStep] = sentence(facts, words);
  return isVerdict(facts) ? new NotMadeError(problem, nextStep) : new UserError(problem, nextStep);
}

/** Whether the work itself ended so: a key that is refused or a busy provider says nothing about it. */
function isVerdict({ failure, isPaid, status = 0, types = [] }: ProviderErrorFacts): boolean {
  if (failure !== "refused" || isPaid || [401, 402, 403, 429].includes(status)) return false;
  return status < 500 || types.length > 0;
}

const LOST = {
  lost: "its answer was lost",
  "bad-answer": "answered with something that can't be read",
  cancelled: "the call was stopped before its answer came",
} as const;

function sentence(facts: ProviderErrorFacts, words: ProviderWords): readonly [problem: string, nextStep: string] {
  const { name, key, keysAt, billingAt } = words;
  if (facts.failure === "unreachable")
    return [`${name} can't be reached.`, "Check the connection of this machine, then use retry_job. Nothing was paid."];
  if (facts.failure !== "refused")
    return [`${name} did not answer in a way that can be read.`, "Use retry_job: it asks for the result again."];
  const { status = 0, types = [], fields = [] } = facts;
  const has = (pattern: RegExp) => types.some((type) => pattern.test(type));
  if (has(/quota|credit|balance|exhausted/) || status === 402)
    return [`The credit with ${name} is used up.`, `Add some at ${billingAt}, then use retry_job.`];
  if (status === 401)
    return [`${name} does not accept the key in ${key}.`, `Make another at ${keysAt} and restart with it.`];
  if (has(/policy|moderation|nsfw|safety|copyright/))
    return [
      `${name} refuses the prompt because of its content policy.`,
      "Say it differently, without real people, brands, violence or nudity; then generate again.",
    ];
  if (status === 403)
    return [
      `${name} does not let the key in ${key} do this.`,
      `Check what the key may do at ${keysAt}, and the credit at ${billingAt}.`,
    ];
  if (has(/voice_not_found/)) return [`${name} has no such voice.`, "Choose one of the voices that are listed."];
  if (status === 404)
    return [`${name} does not know this model or request (any more).`, "Generate again, or use another model."];
  if (status === 422 || status === 400)
    return [
      `${name} does not accept ${fields.length > 0 ? fields.map((field) => `"${field}"`).join(", ") : "these arguments"}${reasonOf(types)}.`,
      "Change that and generate again. Nothing was made.",
    ];
  if (status === 429)
    return [
      `${name} has too much to do for this key at the moment.`,
      `Use retry_job ${facts.retryAfterMilliseconds ? `in ${Math.ceil(facts.retryAfterMilliseconds / 1000)} seconds` : "in a minute"}, or ask for fewer at once.`,
    ];
  if (status >= 500 || has(/timeout|runner_|internal/))
    return [`${name} failed on its side${reasonOf(types)}.`, "Use retry_job in a while, or another model."];
  return [`${name} refused${reasonOf(types)}.`, "Change the prompt or use another model."];
}

/** Only names the provider gives to errors come here, and no sentence. */
function reasonOf(types: readonly string[]): string {
  return types.length > 0 ? ` (${types.slice(0, 3).join(", ")})` : "";
}
