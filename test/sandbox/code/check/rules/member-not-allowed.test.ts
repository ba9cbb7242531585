import { body, describeRule } from "../rule-cases.ts";

describeRule("member-not-allowed", {
  refused: [
    body("let got; ({constructor: got} = [1]);"),
    body("let got; ({'constructor': got} = [1]);"),
    body("let constructor; ({constructor} = [1]);"),
    body("let got; ({at: {constructor: got}} = [1]);"),
    body("let got; [{constructor: got}] = [[1]];"),
    body("let got; [[...[{constructor: got}]]] = [[[[1]]]];"),
    body("let got; for ({constructor: got} of [[1]]) break;"),
    body("const c = (() => 1).constructor;"),
    body('const c = "a"["constructor"];'),
    body('const k = "con" + "structor"; const c = ({} as Record<string, number>)[k];'),
    body('const k = ["con", "structor"].join(""); const o: Record<string, number> = {}; o[k];'),
    body("const {constructor: c} = {a: 1};"),
    body('const {["constructor"]: c} = {a: 1};'),
    body("const o = {__proto__: null};"),
    body("const o = {}; o.__proto__;"),
    body("const o = {$$typeof: 1};"),
    body("const o = {valueOf() { return 1; }};"),
    body("Scene.prototype;"),
    body("const o = {a: 1}; o?.constructor;"),
  ],
  accepted: [body("const point = {x: 1, top: 2}; const y = point.top;")],
});
