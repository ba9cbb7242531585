import { quoted } from "../../../../sandbox/policy/plain-text.ts";
import { UserError } from "../../../errors.ts";
import type { ClipWish, ImageWish, Plan } from "../provider.ts";
import { FAL_MODELS, type FalModel, type SizeDialect } from "./fal-models.ts";

const MODELS: readonly FalModel[] = FAL_MODELS;
/** How far a shape may be from one that a model makes: cropping the rest is not seen. */
const SAME_SHAPE = 0.03;

/** What is sent for a wish, and what it costs. @throws UserError with what the model can do, before anything is paid */
export function planFal(kind: FalModel["kind"], wish: ClipWish): Plan {
  const model = modelFor(kind, wish);
  const source = wish.fromImage && model.fromImage ? model.fromImage : model;
  const { size, pixels } = sizeFor(model, source.size, wish);
  const seconds = secondsFor(model, wish.seconds);
  const input = {
    prompt: wish.prompt,
    ...source.fixed,
    ...size,
    ...(seconds === undefined ? {} : { duration: model.lengths?.[seconds] }),
    ...(model.takesSeed && wish.seed !== undefined ? { seed: wish.seed } : {}),
  };
  const { per, amount } = model.usd;
  const units = per === "second" ? (seconds ?? 1) : per === "megapixel" ? Math.max(1, pixels / 1_000_000) : 1;
  return {
    provider: "fal",
    model: model.name,
    input,
    costUsd: Math.round(units * amount * 10_000) / 10_000,
    ...(seconds === undefined ? {} : { lengthSeconds: seconds }),
    takesSeconds: model.takesSeconds,
  };
}

/** Where a plan's request goes, and where it takes a picture. */
export function endpointOf({ model: name }: Plan, hasImage: boolean) {
  const model = MODELS.find((each) => each.name === name);
  if (!model) throw new UserError(`There is no model ${quoted(name)} any more.`, "Generate again with another model.");
  const source = hasImage && model.fromImage ? model.fromImage : undefined;
  return { id: source?.id ?? model.id, imageField: source?.field, isList: source?.isList ?? false };
}

function modelFor(kind: FalModel["kind"], { model: wanted, fromImage }: ImageWish): FalModel {
  const ofKind = MODELS.filter((each) => each.kind === kind);
  const named = wanted === undefined ? undefined : ofKind.find(({ name, id }) => name === wanted || id === wanted);
  if (wanted !== undefined && !named)
    throw new UserError(
      `There is no model ${quoted(wanted)} for a ${kind}.`,
      `Use one of: ${ofKind.map(priced).join(", ")}.`,
    );
  if (named && fromImage && !named.fromImage)
    throw new UserError(
      `${named.name} can't start from a picture.`,
      `Leave imageAssetId out, or use one of: ${ofKind
        .filter((each) => each.fromImage)
        .map(priced)
        .join(", ")}.`,
    );
  return named ?? (ofKind.find((each) => !fromImage || each.fromImage) as FalModel);
}

function priced({ name, usd }: FalModel): string {
  return `${name} ($${usd.amount} a ${usd.per})`;
}

function secondsFor({ name, lengths, defaultSeconds }: FalModel, wanted: number | undefined): number | undefined {
  if (!lengths) return undefined;
  const seconds = wanted ?? defaultSeconds;
  if (seconds !== undefined && lengths[seconds] !== undefined) return seconds;
  throw new UserError(
    `${name} makes no clip of ${wanted} seconds.`,
    `Use one of ${Object.keys(lengths).join(", ")} seconds: the scene can show less of it. ${others(({ lengths: all }) => all?.[wanted ?? 0] !== undefined)}`,
  );
}

function others(can: (model: FalModel) => boolean): string {
  const names = MODELS.filter((each) => each.kind === "clip" && can(each)).map(({ name }) => name);
  return names.length > 0 ? `Or with this: ${names.join(", ")}.` : "";
}

function sizeFor(model: FalModel, dialect: SizeDialect, { width, height, fromImage }: ImageWish) {
  if (dialect.field === "image_size") {
    const size = pixelsFor(dialect, width, height);
    return { size: { image_size: size }, pixels: size.width * size.height };
  }
  const { aspects } = dialect;
  if (!aspects) return { size: {}, pixels: 0 };
  const aspect = aspects.find((each) => isShape(each, width / height));
  // A picture to start from has a shape of its own, which the film then crops.
  if (aspect === undefined && !fromImage)
    throw new UserError(
      `${model.name} makes no ${model.kind} of the shape ${width}x${height}.`,
      `It makes ${aspects.join(", ")}. ${model.kind === "clip" ? others(({ size }) => makes(size, width / height)) : "flux-2 makes any shape."}`.trim(),
    );
  return { size: dialect.field === "none" || aspect === undefined ? {} : { aspect_ratio: aspect }, pixels: 0 };
}

function makes(size: SizeDialect, shape: number): boolean {
  return size.field === "image_size" || (size.aspects ?? []).some((aspect) => isShape(aspect, shape));
}

function isShape(aspect: string, shape: number): boolean {
  const [across = 1, down = 1] = aspect.split(":").map(Number);
  return Math.abs(across / down / shape - 1) <= SAME_SHAPE;
}

/** The film's shape at about the model's number of pixels, in steps of 16 as models like them. */
function pixelsFor({ minSide, maxSide, pixels }: SizeDialect & { field: "image_size" }, width: number, height: number) {
  const wanted = Math.sqrt(pixels / (width * height));
  const largest = maxSide / Math.max(width, height);
  const scale = Math.min(largest, Math.max(wanted, minSide / Math.min(width, height)));
  const side = (value: number) => Math.min(maxSide, Math.max(minSide, Math.round((value * scale) / 16) * 16));
  return { width: side(width), height: side(height) };
}
