import type { ComponentSchema } from "../kit/define-component.ts";
import { themeSchema } from "../kit/theme/schema.ts";
import { catalogue } from "./catalogue.ts";
import { type PropFact, propFacts } from "./prop-facts.ts";

/** The text of a `.d.ts` module for "@scenewright/components", made from the schemas. */
export function componentDeclarations(): string {
  return [
    'import type { CSSProperties, ReactElement, ReactNode } from "react";',
    'import type { ProjectTables } from "@scenewright/tables";',
    COMMON_PROPS,
    `/** The project's colours and fonts. */\nexport interface Theme {\n${fields(propFacts(themeSchema))}\n}`,
    "/** The project's colours and fonts. */\nexport declare function useTheme(): Theme;",
    "/** The project's asset of this id, for the src of Img. */\nexport declare function asset(assetId: string): string;",
    TABLES,
    SOUND,
    ...catalogue.map(declaration),
    "",
  ].join("\n\n");
}

const TABLES = `/** A cell of a table whose columns are not known here. */
export type TableCell = string | number | boolean | null;
/** The rows of an imported table (CSV, or JSON that is a list of flat records), by the asset's id or name. */
export declare function useTable<Name extends keyof ProjectTables>(name: Name): ProjectTables[Name];
export declare function useTable(name: string): readonly Readonly<Record<string, TableCell>>[];`;

const SOUND = `/** The words of the scene's narration as they are spoken; frames are those of useCurrentFrame. */
export declare function useNarration(): {
  readonly index: number;
  readonly words: readonly { readonly text: string; readonly fromFrame: number; readonly toFrame: number; readonly isSpoken: boolean; readonly isCurrent: boolean }[];
};
/** The frame at which words of the narration are spoken: useCue("discriminant"). Throws where it does not say them. */
export declare function useCue(words: string, occurrence?: number): number;
/** Where in the music this frame is; pulse falls from 1 at a beat to 0 before the next, bpm is 0 without music. energy is how loud the music is, spectrum the same in eight bands from low to high, all 0 to 1. */
export declare function useBeat(): {
  readonly bpm: number;
  readonly beat: number;
  readonly progress: number;
  readonly pulse: number;
  readonly isDownbeat: boolean;
  readonly bar: number;
  readonly energy: number;
  readonly spectrum: readonly number[];
};`;

const COMMON_PROPS = `/** What every component takes besides its own props. */
export interface ElementProps {
  /** Merged last on the outer element. */
  readonly style?: CSSProperties;
  /** How edits and checks name this element; unique within the scene. */
  readonly "data-element-id"?: string;
  /** What a person would call this element. */
  readonly "data-label"?: string;
  readonly key?: string | number;
}`;

function declaration({ name, summary, props, children }: ComponentSchema): string {
  const child = children === "none" ? "" : `\n  readonly children${children === "optional" ? "?" : ""}: ReactNode;`;
  return `export interface ${name}Props extends ElementProps {
${fields(propFacts(props))}${child}
}

${jsDoc(summary, "")}
export declare function ${name}(props: ${name}Props): ReactElement;`;
}

function fields(facts: readonly PropFact[]): string {
  return facts
    .map(({ name, type, isOptional, description, defaultText }) => {
      const note = defaultText === undefined ? description : `${description} Default ${defaultText}.`;
      return `${jsDoc(note, "  ")}\n  readonly ${name}${isOptional ? "?" : ""}: ${type};`;
    })
    .join("\n");
}

function jsDoc(text: string, indent: string): string {
  return `${indent}/** ${text.replaceAll("*/", "*\\/")} */`;
}
