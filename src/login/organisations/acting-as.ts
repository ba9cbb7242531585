import { AsyncLocalStorage } from "node:async_hooks";

/** What a consent is tied to where an app acts as its person themselves. */
export const THEMSELVES = "self";
/** Matches no consent: who belongs to an organisation is asked each time as whom the app acts. */
const ASK = "ask";

/** In the access token: the organisation that the app acts for. */
export const ACTS_FOR = "scenewright_organisation";

const chosen = new AsyncLocalStorage<string>();

/** Runs what gives an app its answer, for the one that its person chose. */
export function actingAs<T>(organisation: string | undefined, run: () => Promise<T>): Promise<T> {
  return chosen.run(organisation ?? THEMSELVES, run);
}

/** What better-auth ties consents, codes and refresh tokens to. It asks in the middle of its own work, so the choice comes around it. */
export async function consentReference(belongsToAny: () => Promise<boolean>): Promise<string> {
  return chosen.getStore() ?? ((await belongsToAny()) ? ASK : THEMSELVES);
}

/** Of a token. */
export function claimsFor(reference: string | undefined): Record<string, string> {
  return reference === undefined || reference === THEMSELVES ? {} : { [ACTS_FOR]: reference };
}
