import { SaxesParser } from "saxes";
import { MAX_SVG_DEPTH, MAX_SVG_ELEMENTS } from "../../policy/media-limits.ts";
import { damaged, ImportFailedError, tooLarge } from "../import-failed.ts";

export interface SvgElement {
  /** Local name; the namespace is told apart below. */
  readonly name: string;
  readonly isSvg: boolean;
  /** By local name: attributes of other namespaces are left out, but for `xlink:href`, which is `href`. */
  attributes: Map<string, string>;
  children: (SvgElement | string)[];
}

const SVG = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";

/** Reads a drawing strictly as XML. Counted while it is read, so that nothing is built that would be refused. */
export function readSvg(text: string): SvgElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: SvgElement[] = [];
  let root: SvgElement | undefined;
  let elements = 0;
  parser.on("error", () => {
    throw damaged("drawing");
  });
  parser.on("doctype", (doctype) => {
    for (const [name, value] of plainEntities(doctype)) parser.ENTITIES[name] = value;
  });
  parser.on("opentag", (tag) => {
    elements += 1;
    if (elements > MAX_SVG_ELEMENTS) throw tooLarge("elements", MAX_SVG_ELEMENTS);
    if (open.length >= MAX_SVG_DEPTH) throw tooLarge("nesting", MAX_SVG_DEPTH);
    const element: SvgElement = {
      name: tag.local,
      // Drawings cut from a page often name no namespace at all.
      isSvg: tag.uri === SVG || tag.uri === "",
      attributes: new Map(
        Object.values(tag.attributes).flatMap(({ local, prefix, uri, value }) => {
          if (uri === "" && prefix === "") return [[local, value]];
          return uri === XLINK && local === "href" ? [["href", value]] : [];
        }),
      ),
      children: [],
    };
    root ??= element;
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  const addText = (part: string) => void open.at(-1)?.children.push(part);
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(withoutUnboundPrefixes(text)).close();
  if (root?.name !== "svg" || !root.isSvg) throw damaged("drawing");
  return root;
}

/**
 * Drawing programs declare short names for namespaces as entities. Those are words; an entity that holds markup, another
 * entity or the address of a file is how a few lines become gigabytes, or read what they should not.
 */
function plainEntities(doctype: string): [name: string, value: string][] {
  const declared = [...doctype.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g)];
  const isPlain = declared.every((found) => !/[<&%]/.test(found[2] ?? found[3] ?? "") && found[0].length < 300);
  if (declared.length > 50 || !isPlain || doctype.split("<!ENTITY").length - 1 !== declared.length) {
    throw new ImportFailedError({ code: "refused-content", what: "entities" });
  }
  return declared.map((found) => [found[1] ?? "", found[2] ?? found[3] ?? ""]);
}

/** `xlink:href` without its declaration is common in drawings cut from a page, where it needs none. */
function withoutUnboundPrefixes(text: string): string {
  if (text.includes("xmlns:xlink")) return text;
  return text.replace(/\sxlink:href\s*=/g, " href=");
}
