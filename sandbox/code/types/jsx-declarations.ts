import { ALLOWED_HTML_ELEMENTS, ALLOWED_SVG_ELEMENTS } from "../../policy/elements.ts";

/** The JSX types that scene code is checked against: React's, cut down to the elements of the list. */
export function jsxDeclarations(): string {
  const elements = [...new Set([...ALLOWED_HTML_ELEMENTS, ...ALLOWED_SVG_ELEMENTS])];
  return `import type * as React from "react";
declare module "react" {
  interface CSSProperties {
    [variable: \`--\${string}\`]: string | number | undefined;
  }
}
declare global {
  namespace JSX {
    type Element = React.JSX.Element;
    type ElementType = React.JSX.ElementType;
    type IntrinsicElements = SceneElements;
  }
}
type SceneElements = JSX.IntrinsicElements;
export namespace JSX {
  type ElementType = React.JSX.ElementType;
  interface Element extends React.JSX.Element {}
  interface ElementClass extends React.JSX.ElementClass {}
  interface ElementAttributesProperty extends React.JSX.ElementAttributesProperty {}
  interface ElementChildrenAttribute extends React.JSX.ElementChildrenAttribute {}
  type LibraryManagedAttributes<C, P> = React.JSX.LibraryManagedAttributes<C, P>;
  interface IntrinsicAttributes extends React.JSX.IntrinsicAttributes {}
  interface IntrinsicClassAttributes<T> extends React.JSX.IntrinsicClassAttributes<T> {}
  interface IntrinsicElements {
${elements.map((tag) => `    ${tag}: React.JSX.IntrinsicElements["${tag}"];`).join("\n")}
  }
}
export const Fragment: typeof React.Fragment;
export function jsx(type: unknown, props: unknown, key?: unknown): JSX.Element;
export function jsxs(type: unknown, props: unknown, key?: unknown): JSX.Element;
`;
}
