import type { createFalClient } from "@fal-ai/client";
import type { EndpointTypeMap } from "@fal-ai/client/endpoints";
import type { FalClient } from "../../../../../src/media/providers/fal/fal-client.ts";
import { FAL_MODELS } from "../../../../../src/media/providers/fal/fal-models.ts";

// Only compiled, never run: by `fal-models-types.test.ts`, apart from the rest, as these types are 1.9 MB.

type Input<Id> = Id extends keyof EndpointTypeMap ? EndpointTypeMap[Id]["input"] : never;
type Mutable<T> = T extends readonly [] ? [] : { -readonly [K in keyof T]: T[K] };

/** What is sent to an endpoint beside prompt, picture and seed. */
type Sent<M> = (M extends { fixed: infer F } ? Mutable<F> : unknown) &
  (M extends { size: { field: "image_size" } } ? { image_size: { width: number; height: number } } : unknown) &
  (M extends { size: { field: "aspect_ratio"; aspects: readonly (infer A)[] } } ? { aspect_ratio: A } : unknown) &
  (M extends { lengths: infer L } ? { duration: L[keyof L] } : unknown) &
  (M extends { takesSeed: true } ? { seed: number } : unknown);

/** Fields that the endpoint does not have, or whose values it does not take; `never` where all is well. */
type Wrong<Id, S> = {
  [K in keyof S]: K extends keyof Input<Id> ? (S[K] extends Input<Id>[K] ? never : K) : K;
}[keyof S];
type Checked<Id, S> = Id extends keyof EndpointTypeMap ? Wrong<Id, S> : ["no such endpoint", Id];

type Picture<F> = F extends { id: infer Id; field: infer Field extends string; isList: infer List }
  ? Checked<Id, { [K in Field]: List extends true ? string[] : string }>
  : never;
type WithImage<M> = M extends { fromImage: infer F extends { id: unknown } }
  ? Checked<F["id"], Sent<F & Pick<M, Extract<keyof M, "lengths" | "takesSeed">>>> | Picture<F>
  : never;

type Faults<M> = M extends { id: infer Id } ? Checked<Id, Sent<M> & { prompt: string }> | WithImage<M> : "no model";
type AllFaults = { [K in keyof typeof FAL_MODELS]: Faults<(typeof FAL_MODELS)[K]> }[number];

export const nothingIsWrong: [AllFaults] extends [never] ? true : AllFaults = true;

/** The part of the client that is written down here is a part of the client. */
export const clientFits = (client: ReturnType<typeof createFalClient>): FalClient => client as unknown as FalClient;
export const submitFits = (client: ReturnType<typeof createFalClient>) =>
  client.queue.submit("fal-ai/flux-2", { input: { prompt: "" } }).then(({ request_id }): string => request_id);
export const statusFits = (client: ReturnType<typeof createFalClient>) =>
  client.queue.status("fal-ai/flux-2", { requestId: "", logs: false }).then(({ status }): string => status);
export const resultFits = (client: ReturnType<typeof createFalClient>) =>
  client.queue.result("fal-ai/flux-2", { requestId: "" }).then(({ data }): unknown => data);
export const cancelFits = (client: ReturnType<typeof createFalClient>): Promise<void> =>
  client.queue.cancel("fal-ai/flux-2", { requestId: "" });

// The check finds what it is there for.
type Faulty<Change> = Faults<Omit<(typeof FAL_MODELS)[9], keyof Change> & Change>;
export const wrongId: Faulty<{ id: "fal-ai/no-such" }> = ["no such endpoint", "fal-ai/no-such"];
export const wrongLength: Faulty<{ lengths: { 5: "5s" } }> = "duration";
export const wrongAspect: Faulty<{ size: { field: "aspect_ratio"; aspects: ["2:1"] } }> = "aspect_ratio";
export const wrongField: Faulty<{ fixed: { make_sound: false } }> = "make_sound";
export const modelUnderTest: (typeof FAL_MODELS)[9]["name"] = FAL_MODELS[9].name;
