import { strongestJail } from "../../sandbox/jail/jail-level.ts";
import { UserError } from "../errors.ts";

/** @throws UserError where scenes of strangers would be drawn without a jail */
export async function refuseWithoutJail(nextStep: string): Promise<void> {
  const { level, reasons } = await strongestJail();
  if (level === "bwrap") return;
  throw new UserError(
    `There is no jail for scenes on this machine (${reasons.join("; ")}), and strangers' scenes are not drawn without one.`,
    nextStep,
  );
}
