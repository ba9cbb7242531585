import type { CheckReport } from "../check/diagnostic.ts";
import type { CheckTools } from "../requests.ts";

/** `{code}` -> CheckReport */
export async function handleCheck(input: unknown, tools: CheckTools): Promise<CheckReport> {
  const { code } = input as { code: string };
  return (await tools.sceneCheck()).check(code);
}
