import { body, describeRule } from "../rule-cases.ts";

describeRule("element-forged", {
  refused: [
    body("let type: unknown; let rest: {props: unknown} = {props: 1}; ({type, ...rest} = <p/>);"),
    body('const forged = {...<div />, type: "iframe"};'),
    body('const e: ReactNode = <div />; const forged = {...(e as object), type: "iframe"};').replace(
      "(e as object)",
      "JSON.parse('{}')",
    ),
    body('const forged = Object.assign({}, <div />, {type: "iframe"});'),
    body("const forged = Object.assign({}, JSON.parse('{}'));"),
    body("const {props, ...rest} = <div />;"),
    body("const list = Object.entries(<div />);"),
  ],
  accepted: [body("const point = {x: 1, y: 2}; const moved = {...point, x: frame};")],
});
