import type { Rule } from "../rule.ts";
import { anyNotAllowed } from "./any-not-allowed.ts";
import { assetUnknown } from "./asset-unknown.ts";
import { attributeNotAllowed } from "./attribute-not-allowed.ts";
import { castNotAllowed } from "./cast-not-allowed.ts";
import { checkTooExpensive } from "./check-too-expensive.ts";
import { classNotAllowed } from "./class-not-allowed.ts";
import { classWithoutEffect } from "./class-without-effect.ts";
import { computedAccess } from "./computed-access.ts";
import { directiveComment } from "./directive-comment.ts";
import { elementForged } from "./element-forged.ts";
import { elementNotAllowed } from "./element-not-allowed.ts";
import { frameThrows } from "./frame-throws.ts";
import { globalNotAllowed } from "./global-not-allowed.ts";
import { hiddenCharacter } from "./hidden-character.ts";
import { iconUnknown } from "./icon-unknown.ts";
import { identifierNotPlain } from "./identifier-not-plain.ts";
import { importNotAllowed } from "./import-not-allowed.ts";
import { memberNotAllowed } from "./member-not-allowed.ts";
import { missingGlyph } from "./missing-glyph.ts";
import { noDefaultExport } from "./no-default-export.ts";
import { nonDeterministic } from "./non-deterministic.ts";
import { notANumber } from "./not-a-number.ts";
import { numberNotAFrame } from "./number-not-a-frame.ts";
import { numberTooLarge } from "./number-too-large.ts";
import { regexTooComplex } from "./regex-too-complex.ts";
import { spreadNotAllowed } from "./spread-not-allowed.ts";
import { styleNotAllowed } from "./style-not-allowed.ts";
import { syntaxError } from "./syntax-error.ts";
import { syntaxNotAllowed } from "./syntax-not-allowed.ts";
import { textNotAllowed } from "./text-not-allowed.ts";
import { tooDeeplyNested } from "./too-deeply-nested.ts";
import { tooLarge } from "./too-large.ts";
import { tooManyElements } from "./too-many-elements.ts";
import { tooMuchWork } from "./too-much-work.ts";
import { topLevelStatement } from "./top-level-statement.ts";
import { typeError } from "./type-error.ts";
import { typeTooComplex } from "./type-too-complex.ts";
import { unboundedLoop } from "./unbounded-loop.ts";
import { unknownFont } from "./unknown-font.ts";
import { urlNotAllowed } from "./url-not-allowed.ts";

/** Every rule of the check. Their finders run in this order at each node. */
export const RULES: readonly Rule[] = [
  syntaxNotAllowed,
  importNotAllowed,
  globalNotAllowed,
  memberNotAllowed,
  computedAccess,
  anyNotAllowed,
  castNotAllowed,
  classNotAllowed,
  elementForged,
  elementNotAllowed,
  attributeNotAllowed,
  spreadNotAllowed,
  urlNotAllowed,
  assetUnknown,
  iconUnknown,
  styleNotAllowed,
  unboundedLoop,
  notANumber,
  numberTooLarge,
  regexTooComplex,
  nonDeterministic,
  textNotAllowed,
  numberNotAFrame,
  frameThrows,
  tooMuchWork,
  tooManyElements,
  topLevelStatement,
  noDefaultExport,
  identifierNotPlain,
  directiveComment,
  hiddenCharacter,
  typeTooComplex,
  typeError,
  syntaxError,
  tooDeeplyNested,
  tooLarge,
  checkTooExpensive,
  unknownFont,
  missingGlyph,
  classWithoutEffect,
];
