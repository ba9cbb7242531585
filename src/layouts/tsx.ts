import { jsxAttributeText, jsxText, stringLiteral } from "./literal.ts";

export type TsxValue = string | number | boolean | AssetReference | Readonly<Record<string, string | number>>;

/** `asset("photo")`. */
export class AssetReference {
  readonly assetId: string;

  constructor(assetId: string) {
    this.assetId = assetId;
  }
}

/** One JSX element before it is text. Absent props are left out. */
export interface TsxElement {
  readonly tag: string;
  readonly props: Readonly<Record<string, TsxValue | undefined>>;
  readonly children: readonly TsxElement[] | string;
}

const MAX_COLUMNS = 110;

/** An element called `tag`; `id` becomes its `data-element-id`. */
export function tsx(
  tag: string,
  id: string,
  props: Readonly<Record<string, TsxValue | undefined>> = {},
  children: readonly TsxElement[] | string = [],
): TsxElement {
  return { tag, props: { "data-element-id": id, ...props }, children };
}

/** Readable TSX, indented by `depth` levels of two spaces. */
export function printTsx(element: TsxElement, depth: number): string {
  const indent = "  ".repeat(depth);
  const attributes = Object.entries(element.props).flatMap(([name, value]) => {
    return value === undefined ? [] : [attributeText(name, value, indent)];
  });
  const { tag, children } = element;
  const isEmpty = children.length === 0;
  const oneLine = `${indent}<${[tag, ...attributes].join(" ")}${isEmpty ? " />" : ">"}`;
  const opening =
    oneLine.length <= MAX_COLUMNS && !oneLine.includes("\n")
      ? oneLine
      : `${indent}<${tag}\n${attributes.map((text) => `${indent}  ${text}\n`).join("")}${indent}${isEmpty ? "/>" : ">"}`;
  if (isEmpty) return opening;
  if (typeof children !== "string") {
    return `${opening}\n${children.map((child) => printTsx(child, depth + 1)).join("\n")}\n${indent}</${tag}>`;
  }
  const whole = `${opening}${jsxText(children)}</${tag}>`;
  if (opening === oneLine && whole.length <= MAX_COLUMNS) return whole;
  return `${opening}\n${indent}  ${jsxText(children)}\n${indent}</${tag}>`;
}

const OF_REMOTION: ReadonlySet<string> = new Set(["Video"]);

/** The lines that import what an element tree needs, names sorted. */
export function importsOf(element: TsxElement): string {
  const names = new Set<string>();
  collect(element);
  const sorted = [...names].sort();
  const ofRemotion = sorted.filter((name) => OF_REMOTION.has(name));
  const ours = sorted.filter((name) => !OF_REMOTION.has(name));
  const line = (from: string, all: readonly string[]) =>
    all.length > 0 ? `import { ${all.join(", ")} } from "${from}";\n` : "";
  return line("remotion", ofRemotion) + line("@scenewright/components", ours);

  function collect({ tag, props, children }: TsxElement): void {
    if (/^[A-Z]/.test(tag)) names.add(tag);
    if (Object.values(props).some((value) => value instanceof AssetReference)) names.add("asset");
    if (typeof children !== "string") for (const child of children) collect(child);
  }
}

function attributeText(name: string, value: TsxValue, indent: string): string {
  if (value === true) return name;
  if (typeof value === "string") return `${name}=${jsxAttributeText(value)}`;
  if (value instanceof AssetReference) return `${name}={asset(${stringLiteral(value.assetId)})}`;
  if (typeof value !== "object") return `${name}={${value}}`;
  const fields = Object.entries(value).map(([key, field]) => {
    return `${key}: ${typeof field === "string" ? stringLiteral(field) : field}`;
  });
  const oneLine = `${name}={{ ${fields.join(", ")} }}`;
  if (oneLine.length + indent.length <= MAX_COLUMNS - 4) return oneLine;
  return `${name}={{\n${fields.map((field) => `${indent}    ${field},\n`).join("")}${indent}  }}`;
}
