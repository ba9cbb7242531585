import { expect, test } from "vitest";
import { attributeProblem } from "../../../../sandbox/policy/attributes.ts";
import { styleProblem } from "../../../../sandbox/policy/styles.ts";
import { isSafeUrl } from "../../../../sandbox/policy/urls.ts";

test.each([
  "url(http://x)",
  "URL( 'http://x' )",
  "u\\72l(http://x)",
  "\\75\\72\\6c(http://x)",
  "\\000075rl(//x)",
  "/* ( */ url(/**/http://x)",
  'url("#a\\\n\\2f/x") url(x)',
  "image-set('a.png' 1x)",
  "-webkit-image-set(url(#a) 1x)",
  "cross-fade(url(#a), url(b))",
  "src('x')",
  "image('x')",
  "element(#a)",
  "paint(x)",
  "url(#a)url(x",
  "red; background: url(x)",
  "red } p {",
  "@import 'x'",
  '"open',
])("refuses %s", (value) => {
  expect(styleProblem("background", value)).toBeTypeOf("string");
});

test.each([
  "url(#id)",
  'url("#id") no-repeat',
  "linear-gradient(135deg, #0ea5e9 0%, rgba(0, 0, 0, .5) 100%)",
  "drop-shadow(0 0 12px rgb(0 0 0 / 40%)) blur(4px)",
  "repeat(auto-fit, minmax(120px, 1fr))",
  "calc(100% - var(--gap, 24px) * -1.5e1)",
  '"Inter", "Noto Sans SC", sans-serif',
  '"a b" "c d" / 1fr 2fr',
  "polygon(50% 0%, 100% 50%)",
  "0 0 0 9999px rgba(0,0,0,.5)",
  "path('M 0 0 L 10 10')",
  "'http://example.com is only text'",
])("accepts %s", (value) => {
  expect(styleProblem("background", value)).toBeUndefined();
});

test("properties that move by themselves are refused unless they hold still", () => {
  for (const property of [
    "animation",
    "animationName",
    "WebkitAnimation",
    "transition",
    "transitionDuration",
    "view-transition-name",
  ]) {
    expect(styleProblem(property, "spin 1s"), property).toBeTypeOf("string");
    expect(styleProblem(property, "none"), property).toBeUndefined();
  }
  expect(styleProblem("transform", "rotate(3deg)")).toBeUndefined();
});

test("only fragments are safe, however they are written", () => {
  for (const url of ["#a", " \t#a", "#a\n"]) expect(isSafeUrl(url), url).toBe(true);
  for (const url of ["", "a", "//x", "\\\\x", "htt\tp://x", "javascript:1", "data:,", "/#a", "?#a", " http:#a"])
    expect(isSafeUrl(url), url).toBe(false);
});

test("attributes are known by React's names and by the DOM's", () => {
  expect(attributeProblem("path", "strokeWidth", 3)).toBeUndefined();
  expect(attributeProblem("path", "stroke-width", "3")).toBeUndefined();
  expect(attributeProblem("use", "xlink:href", "#a")).toBeUndefined();
  expect(attributeProblem("use", "xlinkHref", "x.svg#a")).toBeTypeOf("string");
  expect(attributeProblem("rect", "href", "#a")).toBeTypeOf("string");
  expect(attributeProblem("rect", "fill", "url(x)")).toBeTypeOf("string");
  for (const name of ["onclick", "onLoad", "ref", "src", "srcDoc", "name", "is", "nonce", "__proto__"])
    expect(attributeProblem("div", name, "x"), name).toBeTypeOf("string");
  expect(attributeProblem("div", "title", { toString: () => "x" })).toBeTypeOf("string");
});
