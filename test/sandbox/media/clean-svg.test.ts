import createDOMPurify from "dompurify";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { cleanSvg } from "../../../sandbox/media/svg/clean-svg.ts";
import { printSvg } from "../../../sandbox/media/svg/print-svg.ts";
import { sizeSvg } from "../../../sandbox/media/svg/size-svg.ts";
import { readSvg } from "../../../sandbox/media/svg/svg-tree.ts";
import { weighSvg } from "../../../sandbox/media/svg/weigh-svg.ts";

const NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const svg = (content: string, attributes = "") => `<svg ${NAMES} viewBox="0 0 100 50" ${attributes}>${content}</svg>`;
const cleaned = (text: string) => printSvg(cleanSvg(readSvg(text)).root);

const INNER = Buffer.from(svg("<script>alert(1)</script>")).toString("base64");
const HOSTILE: Readonly<Record<string, string>> = {
  script: svg("<script>alert(1)</script>"),
  "script of another namespace": svg('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'),
  "html script": svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>'),
  onload: svg("<rect/>", 'onload="alert(1)"'),
  onbegin: svg('<animate onbegin="alert(1)"/>'),
  "upper-case handler": svg('<rect ONCLICK="alert(1)"/>'),
  foreignObject: svg(
    '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.test"/></foreignObject>',
  ),
  "outer image": svg('<image href="https://evil.test/a.png"/>'),
  "file image": svg('<image xlink:href="file:///etc/passwd"/>'),
  "data image": svg(`<image href="data:image/svg+xml;base64,${INNER}"/>`),
  "style sheet": svg(
    "<style>@import url(https://evil.test/x.css); rect{fill:url(https://evil.test/x.svg#a)}</style><rect/>",
  ),
  "font face": svg("<style>@font-face{font-family:a;src:url(https://evil.test/f.woff)}</style><text>x</text>"),
  "escaped style": svg("<style>rect{fill:\\75rl(https://evil.test/#a)}</style><rect/>"),
  "style attribute": svg(`<rect style="fill:url('https://evil.test/#a')"/>`),
  "image-set": svg('<rect fill="image-set(https://evil.test/a.png 1x)"/>'),
  cursor: svg('<rect cursor="url(https://evil.test/a.cur),auto"/>'),
  "outer use": svg('<use href="https://evil.test/x.svg#a"/>'),
  "data use": svg(`<use href="data:image/svg+xml;base64,${INNER}#a"/>`),
  "outer gradient": svg('<linearGradient href="//evil.test/g.svg#a"/>'),
  "outer filter": svg('<rect filter="url(https://evil.test/f.svg#a)"/>'),
  "outer marker": svg('<path d="M0 0h1" marker-end="url(//evil.test/#m)"/>'),
  "moving link": svg('<a><animate attributeName="href" values="javascript:alert(1)"/><text>x</text></a>'),
  "script link": svg('<a xlink:href="java&#9;script:alert(1)"><text>x</text></a>'),
  set: svg('<rect><set attributeName="onmouseover" to="alert(1)"/></rect>'),
  feImage: svg('<filter id="f"><feImage href="https://evil.test/x"/></filter>'),
  "text that is markup": svg("<text>&lt;script&gt;alert(1)&lt;/script&gt;</text>").replace("alert(1)", "x"),
  "cdata in desc": svg("<desc><![CDATA[<img src=x onerror=alert(1)>]]></desc>"),
  "html in title": svg("<title><style><img src='x' onerror='alert(1)'/></style></title>"),
  "broken-out attribute": svg('<rect id="a&quot; onload=&quot;alert(1)"/>'),
  "processing instruction": `<?xml-stylesheet href="https://evil.test/x.css"?>${svg("<rect/>")}`,
  "outer doctype": `<!DOCTYPE svg SYSTEM "https://evil.test/x.dtd">${svg("<rect/>")}`,
};
const ALIVE =
  /alert|evil\.test|file:|javascript|java&#9;|<script|foreignObject|@import|ENTITY|\bon\w+\s*=|data:image|<style|<image|<a\b/i;

test.each(Object.entries(HOSTILE))("nothing of %s is left", (_, text) => {
  expect(cleaned(text)).not.toMatch(ALIVE);
});

test("a sanitiser of the browser world finds nothing more to take out", () => {
  const purify = createDOMPurify(new JSDOM("").window as never);
  for (const text of [...Object.values(HOSTILE), HONEST]) {
    const ours = cleaned(text);
    purify.sanitize(ours, { USE_PROFILES: { svg: true, svgFilters: true }, ADD_TAGS: ["use"] });
    const removed = purify.removed.filter((each) => !("element" in each && each.element.nodeName === "BODY"));
    // It distrusts every `href` of `use`; ours can only name a part of the same drawing.
    const others = removed.filter((each) => !("attribute" in each && /^#/.test(each.attribute?.value ?? "")));
    expect(others, ours).toEqual([]);
  }
});

const HONEST = svg(`<defs>
  <style>.cls-1{fill:#f00;stroke-width:2px} #b{fill:blue} .far .off{fill:lime} circle{opacity:.5}</style>
  <linearGradient id="g"><stop offset="0" stop-color="#f00"/><stop offset="1" style="stop-color:#00f"/></linearGradient>
  <filter id="f"><feGaussianBlur stdDeviation="2"/></filter><clipPath id="c"><circle cx="50" cy="25" r="20"/></clipPath></defs>
  <g clip-path="url(#c)"><rect id="r" class="cls-1" width="100" height="50" filter="url(#f)"/></g>
  <rect id="b" class="cls-1" fill="green" width="5" height="5"/><path d="M0 0L9 9" fill="url(#g)" transform="rotate(5)"/>
  <a href="https://example.com"><circle r="3"/></a><text x="1" y="9" font-family="Inter">A &amp; B</text><use xlink:href="#r"/>`);

test("shapes, gradients, filters, clips and references stay, with styles written as attributes", () => {
  const text = cleaned(HONEST);
  for (const part of [
    'clip-path="url(#c)"',
    'filter="url(#f)"',
    'fill="url(#g)"',
    '<use href="#r"/>',
    "A &amp; B",
    'r="3"',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).toMatch(/<rect id="r"[^>]*fill="(?:#f00|red)"/);
  expect(text).toMatch(/<rect id="b"[^>]*fill="blue"/);
  expect(text).toMatch(/stop-color="(?:#00f|blue)"/);
  expect(text).toMatch(/<circle[^>]*opacity="\.5"/);
  expect(text).not.toMatch(/lime|cls-1/);
});

test("names for namespaces that drawing programs declare are read; any other entity is refused", () => {
  const head = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x" [ <!ENTITY ns_svg "http://www.w3.org/2000/svg"> ]>';
  expect(cleaned(`${head}<svg xmlns="&ns_svg;"><rect/></svg>`)).toContain("<rect/>");
  const refused = [
    '<!ENTITY x SYSTEM "file:///etc/passwd">',
    '<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">',
    '<!ENTITY x "<script>alert(1)</script>">',
    '<!ENTITY % p "x"> %p;',
  ];
  for (const entity of refused) {
    expect(() => readSvg(`<!DOCTYPE svg [${entity}]><svg xmlns="http://www.w3.org/2000/svg"/>`), entity).toThrow();
  }
});

const uses = (times: number) => `<use href="#a0"/>`.repeat(times);

test.each([
  [
    "repeats of repeats",
    `<g id="a0"><rect/></g>${levels(22, (id) => `<use href="#${id}"/>`.repeat(4))}<use href="#a22"/>`,
  ],
  ["patterns in patterns", levels(12, (id) => `<rect fill="url(#${id})"/>`.repeat(3), "pattern")],
  ["filters without end", `<filter id="f">${"<feTurbulence/>".repeat(90)}</filter>`],
  ["one filter on everything", `<filter id="f"><feGaussianBlur/></filter>${'<rect filter="url(#f)"/>'.repeat(900)}`],
  ["filter functions on everything", '<rect filter="blur(9px) blur(9px)"/>'.repeat(900)],
  [
    "markers on every point",
    `<marker id="m">${"<rect/>".repeat(100)}</marker><path marker-mid="url(#m)" d="${"L1 1".repeat(3000)}"/>`,
  ],
  ["dashes like dust", '<path d="M0 0h999" stroke-dasharray="0.0001"/>'.repeat(99)],
  ["itself", '<g id="a0"><use href="#a0"/></g>'],
  ["itself by way of a pattern", `<pattern id="p"><rect fill="url(#p)"/></pattern>`],
  ["a chain of a thousand", `<g id="a0"/>${levels(1_000, (id) => `<use href="#${id}"/>`)}`],
])("a drawing of %s is refused before anything draws it", (_, content) => {
  expect(() => weighSvg(readSvg(svg(content)))).toThrow();
});

test("ordinary repetition is light", () => {
  expect(weighSvg(readSvg(svg(`<g id="a0"><rect/></g>${uses(500)}`)))).toBeLessThan(5_000);
});

function levels(count: number, content: (id: string) => string, tag = "g"): string {
  return Array.from(
    { length: count },
    (_, index) => `<${tag} id="a${index + 1}">${content(`a${index}`)}</${tag}>`,
  ).join("");
}

test.each([
  ['viewBox="0 0 200 100"', { width: 200, height: 100, isAssumed: false }],
  ['width="10mm" height="20mm"', { width: 38, height: 76, isAssumed: false }],
  ['width="100%" height="100%" viewBox="0 0 24 24"', { width: 24, height: 24, isAssumed: false }],
  ['width="48" viewBox="0 0 24 12"', { width: 48, height: 24, isAssumed: false }],
  ['width="100000" height="50000"', { width: 7680, height: 3840, isAssumed: false }],
  ["", { width: 300, height: 150, isAssumed: true }],
])("a drawing with %s has its size", (attributes, expected) => {
  expect(sizeSvg(readSvg(`<svg ${NAMES} ${attributes}/>`))).toEqual(expected);
});

test.each(["<svg><rect></svg>", "<svg/><svg/>", "<html/>", "<svg>&nothing;</svg>", "", "<svg a='1' a='2'/>"])(
  "%j is no drawing",
  (text) => {
    expect(() => readSvg(text)).toThrow();
  },
);
