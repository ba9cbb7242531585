import { BUNDLED_FONTS, fontNamed } from "../../../sandbox/policy/fonts.ts";
import type { Asset } from "../assets/asset.ts";
import { usesOf } from "../assets/asset-uses.ts";
import { assetsOf } from "../assets/change-assets.ts";
import { themeOf } from "../brand/branded-theme.ts";
import type { Project } from "../project.ts";

/** What went into a video and on what terms: each asset that something of it uses, voices, music, and the fonts. */
export function creditsOf(project: Project): string {
  const used = assetsOf(project).filter((asset) => usesOf(project, asset).length > 0);
  const fonts = fontsOf(project);
  return [
    `Credits for "${project.title.replace(/\s+/gu, " ")}"`,
    "",
    ...section(
      "Pictures, clips and tables",
      used.filter(({ kind, speech }) => kind !== "audio" && kind !== "font" && !speech).map(assetLine),
    ),
    ...section("Voices", used.filter(({ speech }) => speech).map(voiceLine)),
    ...section("Music and sound", used.filter(({ kind, speech }) => kind === "audio" && !speech).map(soundLine)),
    ...section("Fonts", [
      `${fonts.join(", ")}: SIL Open Font License 1.1, bundled with Scenewright.`,
      ...used.filter(({ kind }) => kind === "font").map(assetLine),
    ]),
    "Made with Scenewright.",
    "",
  ].join("\n");
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `- ${line}`), ""];
}

function assetLine(asset: Asset): string {
  return `${asset.name}: ${[sourceOf(asset), licenceOf(asset)].join("; ")}.`;
}

function voiceLine(asset: Asset): string {
  const { origin, speech, name } = asset;
  if (origin.from === "local")
    return `${name}: ${origin.detail ?? "CMU Flite"}, voice ${speech?.voice ?? ""}; ${origin.licence ?? "CMU Flite's licence, which asks only to keep its notice"}.`;
  return `${name}: voice ${speech?.voice ?? ""}, ${[sourceOf(asset), licenceOf(asset)].join("; ")}.`;
}

function soundLine(asset: Asset): string {
  if (asset.origin.from !== "local") return assetLine(asset);
  return `${asset.name}: made by Scenewright${asset.origin.detail ? ` (${asset.origin.detail})` : ""}; ${asset.origin.licence ?? "free to use"}.`;
}

function sourceOf({ origin: { from, detail, model } }: Asset): string {
  if (from === "generated") return `made with ${model ?? "a model"}${detail ? ` (${detail})` : ""}`;
  const places = {
    file: "a file of the author's",
    url: "from",
    data: "given by the author",
    local: "made by Scenewright",
  };
  return detail ? `${places[from]} ${detail}` : from === "url" ? "from the web" : places[from];
}

function licenceOf({ origin: { from, licence } }: Asset): string {
  if (licence) return licence;
  return from === "generated" ? "on the terms of that model's provider" : "licence not stated";
}

/** Of the theme and the brand, those that code names, and those behind them for letters beyond Latin. */
function fontsOf(project: Project): string[] {
  const { fontFamily, headingFontFamily, monoFontFamily } = themeOf(project);
  const code = [...project.scenes, ...(project.modules ?? [])].map((each) => each.code ?? "").join("\n");
  const named = [headingFontFamily, fontFamily, monoFontFamily]
    .map((stack) => stack.split(",")[0]?.replaceAll('"', "").trim() ?? "")
    .flatMap((family) => fontNamed(family)?.name ?? []);
  const inCode = BUNDLED_FONTS.filter(({ name }) => code.includes(name)).map(({ name }) => name);
  const texts = JSON.stringify([project.title, project.scenes, project.captions ?? null]);
  // Latin letters and common marks are in the families above.
  const others = /[^\t\n\r -\u024f\u1e00-\u1eff\u2000-\u206f\u20a0-\u20bf\u2190-\u21ff]/u.test(texts) ? ["Noto"] : [];
  return [...new Set([...named, ...inCode, ...others])];
}
