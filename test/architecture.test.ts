import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** Which of our folders, and which packages, the files of a folder may import. The most specific entry counts. */
const RULES: Record<string, { ours: string[]; packages: RegExp }> = {
  "src/main.ts": {
    ours: ["src", "tools", "resources", "components"],
    packages: /^(node:|@modelcontextprotocol\/server)/,
  },
  "src/mcp": { ours: ["src", "components", "sandbox"], packages: /^(@modelcontextprotocol\/server|zod)$/ },
  "src/project": { ours: ["src/project", "src/errors.ts", "components/kit/theme/schema.ts"], packages: /^zod$/ },
  "src/layouts": { ours: ["src/layouts", "src/project", "src/errors.ts", "components"], packages: /^zod$/ },
  "src/store": { ours: ["src/store", "src/project", "src/errors.ts", "src/platform"], packages: /./ },
  "src/platform": { ours: ["src/platform", "src/errors.ts"], packages: /./ },
  src: { ours: ["src", "sandbox", "components"], packages: /./ },
  tools: { ours: ["src", "tools", "components"], packages: /^zod$/ },
  resources: {
    ours: ["src", "resources", "components", "sandbox/policy", "sandbox/code"],
    packages: /^(zod|node:fs\/promises|node:path)$/,
  },
  components: { ours: ["components"], packages: /^(react|remotion|zod|react\/jsx-runtime|sugar-high)$/ },
  compositions: {
    ours: ["components", "compositions", "sandbox"],
    packages: /^(react|react-dom|remotion|ses|@remotion\/(noise|paths|shapes)|@fontsource.*)$/,
  },
  "compositions/build-bundle.ts": { ours: [], packages: /^(node:|@remotion\/bundler$)/ },
  "sandbox/page": { ours: ["sandbox/page", "sandbox/policy"], packages: /^(react|react\/jsx-runtime)$/ },
  "sandbox/policy": { ours: ["sandbox/policy"], packages: /^$/ },
  "sandbox/code/types/build-type-surface.ts": { ours: ["sandbox", "components"], packages: /^(node:|typescript$)/ },
  sandbox: { ours: ["sandbox"], packages: /./ },
};

describe("imports run one way", () => {
  for (const file of sourceFiles()) {
    test(file, () => {
      const [place, rule] = ruleFor(file);
      for (const { specifier, typeOnly } of importsOf(file)) {
        if (specifier.startsWith(".")) {
          const target = relative(root, resolve(root, dirname(file), specifier)).replaceAll("\\", "/");
          // Types cross every border: they are gone at run time.
          const allowed = typeOnly || rule.ours.some((folder) => target === folder || target.startsWith(`${folder}/`));
          expect(allowed, `${file} (${place}) imports ${target}`).toBe(true);
        } else if (!typeOnly) {
          expect(specifier, `${file} (${place}) imports a package`).toMatch(rule.packages);
        }
      }
    });
  }
});

test("only tools' schemas reach the components: no React in the server", () => {
  for (const file of sourceFiles().filter((name) => /^(src|tools|resources)\//.test(name))) {
    for (const { specifier, typeOnly } of importsOf(file)) {
      if (!typeOnly) expect(specifier, file).not.toMatch(/\.tsx$|^react$|^remotion$|^typescript$/);
    }
  }
});

test("only server.ts and main.ts know the MCP SDK", () => {
  for (const file of sourceFiles()) {
    if (file === "src/mcp/server.ts" || file === "src/main.ts") continue;
    for (const { specifier } of importsOf(file)) expect(specifier, file).not.toMatch(/^@modelcontextprotocol\//);
  }
});

function ruleFor(file: string): [string, (typeof RULES)[string]] {
  const found = Object.entries(RULES)
    .filter(([place]) => file === place || file.startsWith(`${place}/`))
    .sort(([a], [b]) => b.length - a.length)[0];
  if (!found) throw new Error(`No rule for ${file}: say in this test what its folder may import.`);
  return found;
}

function sourceFiles(): string[] {
  return ["src", "tools", "resources", "components", "compositions", "sandbox"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => normalize(join(folder, name)).replaceAll("\\", "/")),
  );
}

function importsOf(file: string): { specifier: string; typeOnly: boolean }[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), "utf8"),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: { specifier: string; typeOnly: boolean }[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      found.push({ specifier: (node.moduleSpecifier as ts.StringLiteral).text, typeOnly: isTypeOnly(node) });
    }
    const [argument] =
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments : [];
    if (argument && ts.isStringLiteral(argument)) found.push({ specifier: argument.text, typeOnly: false });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `import { type A, type B } from` is gone at run time as well. */
function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const names = node.importClause?.namedBindings;
  if (node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  return (
    !!names &&
    ts.isNamedImports(names) &&
    !node.importClause?.name &&
    names.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}
