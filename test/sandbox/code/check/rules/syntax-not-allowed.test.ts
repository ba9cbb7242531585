import { body, describeRule, top } from "../rule-cases.ts";

describeRule("syntax-not-allowed", {
  refused: [
    body("const u = import.meta;"),
    top("declare const fetch: (url: string) => void;"),
    body("const o = {set a(n: number) {}};"),
    top("enum Phase {Intro, Main}"),
    body("function f() { return arguments; }"),
    body("const t = this;"),
    body("const n = 10n;"),
    body("const tag = (s: TemplateStringsArray) => s; tag`x`;"),
    body("const f = () => ({a: 1}); new f();").replace("new f()", "new (f as () => void)()"),
    top("enum E {A}"),
    top("namespace N { export const a = 1; }"),
    body("const __sw = {t: () => 1};"),
    body("debugger;"),
  ],
  accepted: [body("const half = width / 2; if (half > 1e9) return null;")],
});
