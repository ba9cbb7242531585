import type { ElementRules } from "../policy/element-rules.ts";
import { SceneRefusedError } from "./refused.ts";

const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

/**
 * The net below React: whatever reached it, only listed elements and attributes become DOM.
 * Installed once the stage itself stands; from then on nothing in the page may create anything else.
 */
export function guardDom(rules: ElementRules): void {
  guardCreation(rules);
  guardAttributes(rules);
  guardStyles(rules);
  refuseMarkup();
  refuseDoors();
}

function guardCreation(rules: ElementRules): void {
  const { createElement, createElementNS } = Document.prototype;
  const check = (tag: unknown) => {
    const name = String(tag);
    if (!rules.isAllowedElement(name)) throw new SceneRefusedError(`<${name.slice(0, 40)}> is not allowed.`);
    return name;
  };
  define(Document.prototype, "createElement", function (this: Document, tag: unknown) {
    return createElement.call(this, check(tag));
  });
  define(Document.prototype, "createElementNS", function (this: Document, namespace: unknown, tag: unknown) {
    if (namespace !== SVG_NAMESPACE) throw new SceneRefusedError("Only HTML and SVG elements are allowed.");
    return createElementNS.call(this, SVG_NAMESPACE, check(tag));
  });
}

function guardAttributes(rules: ElementRules): void {
  const { setAttribute, setAttributeNS } = Element.prototype;
  const check = (element: Element, name: string, value: string) => {
    const problem = rules.attributeProblem(element.localName, name, value);
    if (problem) throw new SceneRefusedError(problem);
  };
  // Both become text once, before they are looked at: an object could say something else the second time.
  define(Element.prototype, "setAttribute", function (this: Element, name: unknown, value: unknown) {
    const [plainName, plainValue] = [String(name), String(value)];
    check(this, plainName, plainValue);
    setAttribute.call(this, plainName, plainValue);
  });
  define(Element.prototype, "setAttributeNS", function (this: Element, ns: unknown, name: unknown, value: unknown) {
    const [plainName, plainValue] = [String(name), String(value)];
    check(this, plainName, plainValue);
    setAttributeNS.call(this, ns === null ? null : String(ns), plainName, plainValue);
  });
  for (const method of ["setAttributeNode", "setAttributeNodeNS", "toggleAttribute"])
    define(Element.prototype, method, refuse);
  for (const method of ["setNamedItem", "setNamedItemNS"]) define(NamedNodeMap.prototype, method, refuse);
}

/** React writes single properties, which are no methods to stand in front of; the policy header stops what they would load. */
function guardStyles(rules: ElementRules): void {
  const { setProperty } = CSSStyleDeclaration.prototype;
  define(CSSStyleDeclaration.prototype, "setProperty", function (this: CSSStyleDeclaration, ...given: unknown[]) {
    const [property, value] = [String(given[0]), String(given[1] ?? "")];
    const problem = rules.styleProblem(property, value);
    if (problem) throw new SceneRefusedError(problem);
    setProperty.call(this, property, value);
  });
  Object.defineProperty(CSSStyleDeclaration.prototype, "cssText", { set: refuse, get: () => "", configurable: false });
  for (const method of ["insertRule", "addRule", "replace", "replaceSync"])
    define(CSSStyleSheet.prototype, method, refuse);
}

function refuseMarkup(): void {
  for (const property of ["innerHTML", "outerHTML"] as const) {
    Object.defineProperty(Element.prototype, property, { set: refuse, get: () => "", configurable: false });
  }
  for (const method of ["insertAdjacentHTML", "setHTMLUnsafe", "attachShadow"])
    define(Element.prototype, method, refuse);
  for (const method of ["write", "writeln", "execCommand", "open", "importNode"])
    define(Document.prototype, method, refuse);
  for (const method of ["createDocument", "createHTMLDocument"]) define(DOMImplementation.prototype, method, refuse);
  define(DOMParser.prototype, "parseFromString", refuse);
  define(Range.prototype, "createContextualFragment", refuse);
  define(Node.prototype, "cloneNode", refuse);
}

/** Ways out of the page that neither the policy header nor the dead proxy closes by themselves. */
function refuseDoors(): void {
  const doors = [
    "open",
    "fetch",
    "XMLHttpRequest",
    "WebSocket",
    "WebTransport",
    "EventSource",
    "RTCPeerConnection",
    "webkitRTCPeerConnection",
    "Worker",
    "SharedWorker",
    "BroadcastChannel",
    "Notification",
    "showOpenFilePicker",
    "showSaveFilePicker",
    "alert",
    "confirm",
    "prompt",
    "print",
    // These make elements and load fonts without createElement.
    "Image",
    "Audio",
    "Option",
    "FontFace",
    "XSLTProcessor",
    "fetchLater",
    "indexedDB",
    "caches",
    "cookieStore",
  ];
  for (const name of doors) if (name in window) define(window, name, refuse);
  if ("cookie" in Document.prototype)
    Object.defineProperty(Document.prototype, "cookie", { set: refuse, get: () => "" });
  if ("sendBeacon" in Navigator.prototype) define(Navigator.prototype, "sendBeacon", refuse);
}

function refuse(): never {
  throw new SceneRefusedError("Not available in a scene.");
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: false, configurable: false });
}
