import type ts from "typescript";
import { iconsIn } from "../../icons/icon-set.ts";
import type { RuleId } from "../../policy/rule-ids.ts";
import { tableDeclarations } from "../../policy/table-types.ts";
import { classSheetOf } from "../classes/class-sheet.ts";
import type { ClassSheet } from "../classes/sheet.ts";
import { compileScene } from "../compile/compile-scene.ts";
import { type CheckContext, mayImportModules } from "../link/check-context.ts";
import { inOwnLines, linkScene } from "../link/link-scene.ts";
import { placed, placedDiagnostics } from "../link/place-findings.ts";
import { parseScene, ScenePrograms } from "../types/scene-program.ts";
import type { TypeSurface } from "../types/type-surface.ts";
import { enterLinked, enterStage } from "../watch/work-place.ts";
import type { CheckReport, Severity } from "./diagnostic.ts";
import type { Finder } from "./finder.ts";
import type { Finding, Found } from "./finding.ts";
import { toDiagnostics } from "./report.ts";
import { RULES } from "./rules/index.ts";
import { walkTree } from "./walk-tree.ts";

/** Checks one scene's text, and compiles it where nothing is wrong. Holds the parsed type files between checks. */
export class SceneCheck {
  readonly #programs: ScenePrograms;

  constructor(surface: TypeSurface) {
    this.#programs = new ScenePrograms(surface);
  }

  /** With the classes that it and its modules set, which Tailwind compiles. */
  async checkWithClasses(code: string, context: CheckContext = {}): Promise<CheckReport> {
    const texts = [code, ...this.#reachedBy(code, context)];
    enterStage("classes");
    return this.check(code, context, await classSheetOf(texts));
  }

  check(code: string, context: CheckContext = {}, sheet?: ClassSheet): CheckReport {
    if (context.module !== undefined || mayImportModules(code)) return this.#checkLinked(code, context, sheet);
    const findings = this.#found(code, context, sheet).map(completed);
    const diagnostics = toDiagnostics(code, findings);
    if (findings.some(({ severity }) => severity === "error")) return { ok: false, diagnostics };
    enterStage("compiling");
    return { ok: true, diagnostics, ...compileScene(code), ...drawnPart(sheet, code) };
  }

  /** A text together with the shared modules it imports: they are checked, and compiled, as one text. */
  #checkLinked(code: string, context: CheckContext, sheet: ClassSheet | undefined): CheckReport {
    enterStage("linking");
    const alone = this.#unreadable(code);
    if (alone) return { ok: false, diagnostics: toDiagnostics(code, alone.map(completed)) };
    const linked = this.#orOverflow(() => linkScene(code, context));
    if (Array.isArray(linked)) return { ok: false, diagnostics: toDiagnostics(code, linked.map(completed)) };
    for (const name of linked.reached) {
      // Saved under earlier rules, perhaps, or edited by hand: what is unreadable alone is so together.
      const module = this.#unreadable(linked.modules[name] ?? "")?.map((each) => ({
        ...completed(each),
        module: name,
      }));
      if (module) return { ok: false, diagnostics: placedDiagnostics(module, linked) };
    }
    if ("findings" in linked)
      return {
        ok: false,
        diagnostics: placedDiagnostics(
          [
            ...linked.findings.map((each) => ({ ...completed(each), module: each.module })),
            ...this.#alone(code, context, sheet).map((each) => ({ ...each, module: linked.entry.name })),
          ],
          linked,
        ),
      };
    enterLinked(linked.parts);
    const found = this.#orOverflow(() => this.#foundParsed(parseScene(linked.text), context, sheet));
    const findings = found.map(completed);
    const diagnostics = placedDiagnostics(
      findings.map((finding) => placed(finding, linked)),
      linked,
    );
    if (findings.some(({ severity }) => severity === "error")) return { ok: false, diagnostics };
    if (context.module !== undefined) return { ok: true, diagnostics };
    enterStage("compiling");
    return {
      ok: true,
      diagnostics,
      ...inOwnLines(compileScene(linked.text), linked),
      ...drawnPart(sheet, linked.text),
    };
  }

  /** The texts of the shared modules that a text reaches; none where it, or they, can't be read. */
  #reachedBy(code: string, context: CheckContext): string[] {
    if (!context.modules || !mayImportModules(code) || this.#unreadable(code)) return [];
    const linked = this.#orOverflow(() => linkScene(code, context));
    return Array.isArray(linked) ? [] : linked.reached.map((name) => linked.modules[name] ?? "");
  }

  /**
   * A scene that can't be linked is read alone, so that all that is wrong comes in one answer. Of its imports from shared
   * modules the linker has spoken.
   */
  #alone(code: string, context: CheckContext, sheet: ClassSheet | undefined): Finding[] {
    if (context.module !== undefined) return [];
    const imports = [...code.matchAll(RELATIVE_IMPORT)].map(
      ({ index, 0: text }) => [index, index + text.length] as const,
    );
    const isOfImport = ({ start }: Found) => imports.some(([from, to]) => start >= from && start <= to);
    return this.#found(code, context, sheet)
      .filter((found) => !isOfImport(found))
      .map(completed);
  }

  #unreadable(code: string): Found[] | undefined {
    return (
      firstFound(finders("text"), (finder) => finder.find(code)) ??
      this.#orOverflow(() => firstFound(finders("syntax"), (finder) => finder.find(parseScene(code))))
    );
  }

  #orOverflow<T>(work: () => T): T | Found[] {
    try {
      return work();
    } catch (error) {
      if (error instanceof RangeError) return finders("process").flatMap((finder) => finder.find("stack-overflow"));
      throw error;
    }
  }

  #found(code: string, context: CheckContext, sheet: ClassSheet | undefined): Found[] {
    return this.#orOverflow(
      () =>
        firstFound(finders("text"), (finder) => finder.find(code)) ??
        this.#foundParsed(parseScene(code), context, sheet),
    );
  }

  #foundParsed(source: ts.SourceFile, context: CheckContext, sheet: ClassSheet | undefined): Found[] {
    enterStage("shape");
    const unreadable = firstFound(finders("syntax"), (finder) => finder.find(source));
    if (unreadable) return unreadable;
    const shapes = finders("shape").flatMap((finder) => finder.find(source));
    const mayAskTypes = shapes.length === 0;
    enterStage("binding");
    const program = this.#programs.open(source, tablesOf(context));
    const classes = sheet ? finders("classes").flatMap((finder) => finder.find(source, sheet)) : [];
    const found = [...shapes, ...classes, ...walkTree(program, finders("tree"), mayAskTypes, context.assets)];
    return mayAskTypes ? [...found, ...finders("types").flatMap((finder) => finder.find(program, found))] : found;
  }
}

function tablesOf({ assets = [] }: CheckContext): string {
  return tableDeclarations(
    assets.flatMap(({ assetId, name, columns, columnTypes }) =>
      columns && columnTypes ? [{ assetId, name, columns, columnTypes }] : [],
    ),
  );
}

/** What goes to the page beside the code. */
function drawnPart(sheet: ClassSheet | undefined, text: string): Pick<CheckReport, "sheet" | "icons"> {
  const icons = iconsIn(text);
  return {
    ...(sheet?.rules ? { sheet: { properties: sheet.properties, rules: sheet.rules } } : {}),
    ...(icons ? { icons } : {}),
  };
}

const RELATIVE_IMPORT = /\bimport\b[^;"']*["']\.{1,2}\/[^"']*["']/g;

type At<Stage extends Finder["stage"]> = Extract<Finder, { stage: Stage }>;

/** Each once, in the place of the first rule that it reports. */
const FINDERS = RULES.flatMap(({ id, finders }) => finders.filter(({ reports }) => reports[0] === id));

function finders<Stage extends Finder["stage"]>(stage: Stage): At<Stage>[] {
  return FINDERS.filter((finder): finder is At<Stage> => finder.stage === stage);
}

/** What makes the text unreadable to later finders ends the check. */
function firstFound<F>(finders: readonly F[], find: (finder: F) => Found[]): Found[] | undefined {
  for (const finder of finders) {
    const found = find(finder);
    if (found.length > 0) return found;
  }
  return undefined;
}

const FIXES: ReadonlyMap<RuleId, string> = new Map(RULES.map(({ id, fix }) => [id, fix]));

const SEVERITIES: ReadonlyMap<RuleId, Severity> = new Map(RULES.map(({ id, severity = "error" }) => [id, severity]));

function completed(found: Found): Finding {
  return { ...found, severity: SEVERITIES.get(found.rule) ?? "error", fix: found.fix ?? FIXES.get(found.rule) ?? "" };
}
