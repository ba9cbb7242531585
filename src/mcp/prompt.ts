import type { z } from "zod";

type Args = Record<string, z.ZodType<string | undefined>>;

export interface Prompt {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly args: Args;
  /** The first message of the conversation. */
  write(args: object): string;
}

export function definePrompt<A extends Args>(
  prompt: Omit<Prompt, "args" | "write"> & { readonly args: A; write(args: z.infer<z.ZodObject<A>>): string },
): Prompt {
  return prompt;
}
