import type { ElementRules } from "./element-rules.ts";
import { SceneRefusedError } from "./refused.ts";

const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

/**
 * The net below React: whatever reached it, only listed elements and attributes become DOM.
 * Installed once the stage itself stands; from then on nothing in the page may create anything else.
 */
export function guardDom(rules: ElementRules): void {
  guardCreation(rules);
  guardAttributes(rules);
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
  const check = (element: Element, name: string, value: unknown) => {
    const text = String(value);
    const tag = element.localName;
    if (/^on/i.test(name)) throw new SceneRefusedError(`"${name.slice(0, 40)}" is not allowed.`);
    if (/^(href|xlink:href|src|srcdoc|srcset|poster|ping|action|formaction|data|background|is|nonce)$/i.test(name)) {
      const problem = rules.attributeProblem(tag, name.toLowerCase() === "xlink:href" ? "href" : name, text);
      if (problem) throw new SceneRefusedError(problem);
    }
    if (/url\s*\(|\\/i.test(text) && name !== "d" && !name.startsWith("data-") && !name.startsWith("aria-")) {
      const problem = rules.styleProblem(name, text);
      if (problem) throw new SceneRefusedError(problem);
    }
    return text;
  };
  define(Element.prototype, "setAttribute", function (this: Element, name: string, value: unknown) {
    setAttribute.call(this, name, check(this, String(name), value));
  });
  define(
    Element.prototype,
    "setAttributeNS",
    function (this: Element, ns: string | null, name: string, value: unknown) {
      setAttributeNS.call(this, ns, name, check(this, String(name), value));
    },
  );
}

function refuseMarkup(): void {
  const refuse = () => {
    throw new SceneRefusedError("Markup as text is not allowed.");
  };
  for (const property of ["innerHTML", "outerHTML"] as const) {
    Object.defineProperty(Element.prototype, property, { set: refuse, get: () => "", configurable: false });
  }
  for (const method of ["insertAdjacentHTML", "setHTMLUnsafe", "attachShadow"])
    define(Element.prototype, method, refuse);
  for (const method of ["write", "writeln", "execCommand", "open"]) define(Document.prototype, method, refuse);
}

/** Ways out of the page that neither the policy header nor the dead proxy closes by themselves. */
function refuseDoors(): void {
  const refuse = () => {
    throw new SceneRefusedError("Not available in a scene.");
  };
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
  ];
  for (const name of doors) if (name in window) define(window, name, refuse);
  if ("sendBeacon" in Navigator.prototype) define(Navigator.prototype, "sendBeacon", refuse);
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: false, configurable: false });
}
