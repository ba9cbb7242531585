import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** Which of our folders, and which packages, the files of a folder may import: types count too. The most specific entry wins. */
const RULES: Record<string, { ours: string[]; packages: RegExp }> = {
  "src/main.ts": { ours: ["src", "tools", "resources"], packages: /^node:/ },
  "src/serve": { ours: ["src", "sandbox/jail", "sandbox/policy"], packages: /^(node:|@modelcontextprotocol\/server)/ },
  "src/config.ts": {
    ours: [
      "src/errors.ts",
      "src/platform",
      "src/mcp/toolsets.ts",
      "src/http/settings.ts",
      "src/login/settings.ts",
      "src/store/buckets/s3-settings.ts",
      "src/store/buckets/storage-settings.ts",
      "src/database/database-settings.ts",
      "src/queue/queue-settings.ts",
      "src/redis/redis-settings.ts",
    ],
    packages: /^node:/,
  },
  "src/redis": { ours: ["src/errors.ts"], packages: /^(node:|ioredis$)/ },
  "src/database": { ours: ["src/database", "src/errors.ts"], packages: /^(node:|kysely$|pg$)/ },
  "src/queue": {
    ours: [
      "src/queue",
      "src/exports",
      "src/render",
      "src/store/assets",
      "src/database",
      "src/redis",
      "src/errors.ts",
      "sandbox",
    ],
    packages: /^(node:|bullmq$|ioredis$|pg$|kysely$)/,
  },
  "src/help.ts": { ours: ["src/config.ts", "src/mcp/toolsets.ts", "src/accounts/plans.ts"], packages: /^node:/ },
  "src/accounts": {
    ours: ["src/accounts", "src/exports", "src/media/generation", "src/store", "src/project", "src/errors.ts"],
    packages: /^(node:|zod$|lru-cache$|rate-limiter-flexible$)/,
  },
  "src/accounts/counters": {
    ours: ["src/accounts/counters", "src/database", "src/redis"],
    packages: /^(node:|ioredis$|kysely$|rate-limiter-flexible$)/,
  },
  "src/http": {
    ours: [
      "src/http",
      "src/login",
      "src/accounts",
      "src/exports",
      "src/library",
      "src/uploads",
      "src/store/archives",
      "src/operations",
      "src/platform",
      "src/errors.ts",
    ],
    packages: /^(node:|rate-limiter-flexible$)/,
  },
  "src/uploads": {
    ours: [
      "src/uploads",
      "src/accounts",
      "src/library",
      "src/store",
      "src/project",
      "src/platform",
      "src/errors.ts",
      "sandbox/policy",
    ],
    packages: /^(node:|zod$)/,
  },
  // It is what is bundled.
  "src/uploads/tus.ts": { ours: [], packages: /^@tus\// },
  "src/login": {
    ours: ["src/login", "src/accounts", "src/database", "src/store", "src/operations", "src/platform", "src/errors.ts"],
    packages: /^(node:|lru-cache$|rate-limiter-flexible$|node-sqlite3-wasm$|pg$)/,
  },
  // Types of these packages are had from it: it is what is bundled.
  "src/login/better-auth.ts": { ours: [], packages: /^(@?better-auth\b|jose$|kysely$)/ },
  "src/operations": {
    ours: [
      "src/operations",
      "src/accounts",
      "src/exports",
      "src/mcp/server.ts",
      "src/store",
      "src/platform",
      "src/errors.ts",
    ],
    packages: /^(node:|zod$|lru-cache$|prom-client$)/,
  },
  "src/errors.ts": { ours: [], packages: /^$/ },
  "src/doctor.ts": { ours: ["src", "sandbox/jail"], packages: /^node:/ },
  "src/project": {
    ours: [
      "src/project",
      "src/errors.ts",
      "components/kit/theme",
      "sandbox/policy/limits.ts",
      "sandbox/policy/fonts.ts",
      "sandbox/policy/asset-references.ts",
      "sandbox/policy/plain-text.ts",
    ],
    packages: /^(zod|any-ascii|culori|node:module)$/,
  },
  "src/layouts": { ours: ["src/layouts", "src/project", "src/errors.ts", "components"], packages: /^zod$/ },
  "src/platform": {
    ours: ["src/platform", "src/errors.ts", "sandbox/child", "sandbox/policy/plain-text.ts"],
    packages: /^(?!@modelcontextprotocol)/,
  },
  "src/store": {
    ours: ["src/store", "src/project", "src/errors.ts", "src/platform", "sandbox/policy"],
    packages:
      /^(node:|keyv$|p-queue$|proper-lockfile$|diff$|zod$|async-mutex$|lru-cache$|p-map$|nanoid$|safe-stable-stringify$)/,
  },
  "src/store/postgres": {
    ours: ["src/store", "src/database", "src/project", "src/errors.ts"],
    packages: /^(node:|kysely$)/,
  },
  "src/store/archives": {
    ours: ["src/store", "src/project", "src/errors.ts", "src/platform", "sandbox/policy"],
    packages: /^(node:|zod$|p-map$|yazl$|yauzl$)/,
  },
  "src/store/buckets": { ours: ["src/store/buckets", "src/errors.ts"], packages: /^(node:|@aws-sdk\/)/ },
  "src/store/buckets/build-aws-sdk.ts": { ours: ["src/platform/build"], packages: /^node:/ },
  "src/operations/build-prom-client.ts": { ours: ["src/platform/build"], packages: /^node:/ },
  "src/code": {
    ours: ["src/code", "src/project", "src/layouts", "src/errors.ts", "src/platform", "sandbox"],
    packages: /^(node:|lru-cache$)/,
  },
  "src/render": {
    ours: [
      "src/render",
      "src/code",
      "src/layouts/code-of.ts",
      "src/project",
      "src/errors.ts",
      "src/platform",
      "sandbox",
    ],
    packages: /^(node:|p-|yazl$)/,
  },
  "src/audio": { ours: ["src/audio", "src/project", "src/errors.ts", "src/platform", "sandbox"], packages: /^node:/ },
  "src/scenes": {
    ours: [
      "src/scenes",
      "src/code",
      "src/render",
      "src/store",
      "src/project",
      "src/layouts",
      "src/errors.ts",
      "sandbox",
      "components",
    ],
    packages: /^(node:|diff$|fastest-levenshtein$|lru-cache$|p-map$)/,
  },
  "src/pictures": {
    ours: [
      "src/pictures",
      "src/audio",
      "src/scenes",
      "src/code",
      "src/render",
      "src/store",
      "src/project",
      "src/layouts",
      "src/errors.ts",
      "sandbox",
    ],
    packages: /^node:/,
  },
  "src/exports": {
    ours: [
      "src/exports",
      "src/audio",
      "src/code",
      "src/render",
      "src/store",
      "src/project",
      "src/errors.ts",
      "src/platform",
      "sandbox/render",
      "sandbox/policy/plain-text.ts",
    ],
    packages: /^(node:|p-queue$)/,
  },
  "src/media/providers": {
    ours: ["src/media/providers", "src/errors.ts", "sandbox/policy/plain-text.ts"],
    packages: /^(node:|zod$|p-retry$|cockatiel$)/,
  },
  "src/media/generation": {
    ours: [
      "src/media",
      "src/exports/export-job.ts",
      "src/exports/is-abandoned.ts",
      "src/exports/wait-for-end.ts",
      "src/store",
      "src/project",
      "src/render/scratch.ts",
      "src/errors.ts",
      "src/platform",
      "sandbox/policy",
    ],
    packages: /^(node:|p-queue$)/,
  },
  "src/media": {
    ours: ["src/media", "src/render/scratch.ts", "src/errors.ts", "src/platform", "sandbox"],
    packages: /^(node:|zod$|p-queue$|got$|request-filtering-agent$)/,
  },
  "src/library": {
    ours: [
      "src/library",
      "src/media",
      "src/render",
      "src/store",
      "src/project",
      "src/errors.ts",
      "src/platform/files/in-bytes.ts",
      "sandbox/render/board-protocol.ts",
      "sandbox/policy/plain-text.ts",
    ],
    packages: /^(node:|lru-cache$)/,
  },
  "src/mcp": {
    ours: [
      "src/mcp",
      "src/library",
      "src/pictures",
      "src/scenes",
      "src/code",
      "src/render",
      "src/exports",
      "src/media/generation",
      "src/audio",
      "src/store",
      "src/project",
      "src/platform/logger.ts",
      "src/platform/files/in-bytes.ts",
      "src/errors.ts",
      "sandbox",
      "components",
    ],
    packages: /^(@modelcontextprotocol\/server|fastest-levenshtein|zod)$/,
  },
  tools: { ours: ["src", "tools", "sandbox", "components"], packages: /^zod$/ },
  resources: {
    ours: [
      "src/mcp",
      "src/layouts",
      "src/project",
      "src/errors.ts",
      "src/store",
      "resources",
      "components",
      "sandbox/policy",
      "sandbox/code/check",
      "sandbox/icons",
    ],
    packages: /^(zod|node:fs\/promises|node:path)$/,
  },
  components: { ours: ["components"], packages: /^(react|remotion|zod|react\/jsx-runtime)$/ },
  "components/kit": { ours: ["components/kit"], packages: /^(react|remotion|zod|react\/jsx-runtime)$/ },
  compositions: {
    ours: [
      "components",
      "compositions",
      "sandbox/page",
      "sandbox/policy",
      "sandbox/render/protocol.ts",
      "sandbox/render/caption-track.ts",
    ],
    packages: /^(react|react-dom|remotion|ses|mediabunny|@remotion\/(noise|paths|shapes)|@fontsource.*)(\/|$)/,
  },
  "compositions/build-bundle.ts": {
    ours: ["compositions/fonts/without-svg-table.ts"],
    packages: /^(node:|@remotion\/bundler$|esbuild$)/,
  },
  // A step of the build.
  "compositions/fonts/without-svg-table.ts": { ours: [], packages: /^node:/ },
  "sandbox/child": { ours: ["sandbox/child"], packages: /^node:/ },
  "sandbox/media": {
    ours: ["sandbox/media", "sandbox/child", "sandbox/policy"],
    packages: /^(node:|sharp$|file-type$|saxes$|papaparse$|css-tree$)/,
  },
  "sandbox/policy": { ours: ["sandbox/policy"], packages: /^$/ },
  "sandbox/page": { ours: ["sandbox/page", "sandbox/policy"], packages: /^(react|react\/jsx-runtime)$/ },
  "sandbox/icons": { ours: ["sandbox/icons"], packages: /^(node:|fastest-levenshtein$)/ },
  "sandbox/jail": { ours: ["sandbox/jail"], packages: /^node:/ },
  "sandbox/code": {
    ours: ["sandbox/code", "sandbox/icons", "sandbox/policy", "sandbox/child"],
    packages:
      /^(node:|typescript$|@babel\/|fastest-levenshtein$|css-tree$|@eslint-community\/regexpp$|@jridgewell\/|@csstools\/|tailwindcss)/,
  },
  "sandbox/code/types/build-type-surface.ts": {
    ours: ["sandbox/code", "components/reference"],
    packages: /^(node:|typescript$)/,
  },
  "sandbox/audio": {
    ours: ["sandbox/audio", "sandbox/child", "sandbox/encoder", "sandbox/policy"],
    packages: /^(node:|music-tempo\/|@bjorn3\/browser_wasi_shim$|any-ascii$)/,
  },
  "sandbox/encoder": { ours: ["sandbox/encoder"], packages: /^node:/ },
  "sandbox/render": {
    ours: [
      "sandbox/render",
      "sandbox/icons/icon-set.ts",
      "sandbox/encoder",
      // The meters that a finished file is measured with.
      "sandbox/audio/mix",
      "sandbox/child",
      "sandbox/page/scene-fault.ts",
      "sandbox/policy/missing-glyphs.ts",
      "sandbox/policy/limits.ts",
      "sandbox/policy/asset-references.ts",
    ],
    packages: /^(node:|devtools-protocol|pngjs$|p-)/,
  },
};

describe("imports run one way", () => {
  for (const file of sourceFiles()) {
    test(file, () => {
      const [place, rule] = ruleFor(file);
      for (const { specifier, target } of importsOf(file)) {
        if (target) {
          const allowed = rule.ours.some((folder) => target === folder || target.startsWith(`${folder}/`));
          expect(allowed, `${file} (${place}) imports ${target}`).toBe(true);
        } else {
          expect(specifier, `${file} (${place}) imports a package`).toMatch(rule.packages);
        }
      }
    });
  }
});

test("no file imports itself in a circle, not even by types", () => {
  expect(circlesAmong(sourceFiles())).toEqual([]);
});

test("no React, Remotion or compiler is loaded in the server process", () => {
  for (const file of sourceFiles().filter((name) => /^(src|tools|resources)\//.test(name))) {
    for (const { specifier, typeOnly } of importsOf(file)) {
      if (!typeOnly) expect(specifier, file).not.toMatch(/\.tsx$|^react$|^remotion$|^typescript$/);
    }
  }
});

test("only the MCP server and what connects it know the MCP SDK", () => {
  for (const file of sourceFiles()) {
    if (file === "src/mcp/server.ts" || file.startsWith("src/serve/")) continue;
    for (const { specifier } of importsOf(file)) expect(specifier, file).not.toMatch(/^@modelcontextprotocol\//);
  }
});

test("src/ holds its five files and folders, nothing else loose", () => {
  const loose = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) => entry.isFile());
  expect(loose.map(({ name }) => name).sort()).toEqual(["config.ts", "doctor.ts", "errors.ts", "help.ts", "main.ts"]);
});

test("no file is longer than 250 lines", () => {
  for (const file of sourceFiles()) {
    expect(readFileSync(join(root, file), "utf8").trimEnd().split("\n").length, file).toBeLessThanOrEqual(250);
  }
});

test("fewer than 15 files hold a single type or constant", () => {
  const small = sourceFiles().filter(holdsOneSmallThing);
  expect(small.length, small.join("\n")).toBeLessThan(15);
});

/** One short declaration that no other stands beside: it could live with its user. */
function holdsOneSmallThing(file: string): boolean {
  const { statements } = parsed(file);
  const declared = statements.filter(
    (statement) => !ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement),
  );
  const [only] = declared;
  if (declared.length !== 1 || !only || file.endsWith(".d.ts")) return false;
  if (ts.isInterfaceDeclaration(only) || ts.isTypeAliasDeclaration(only)) return only.getText().split("\n").length <= 4;
  if (!ts.isVariableStatement(only)) return false;
  return only.declarationList.declarations.every(
    ({ initializer }) =>
      initializer !== undefined &&
      (ts.isLiteralExpression(initializer) || initializer.getText().split("\n").length <= 2) &&
      !ts.isCallExpression(initializer) &&
      !ts.isArrowFunction(initializer),
  );
}

/** Each circle once, as the files along it. */
function circlesAmong(files: readonly string[]): string[] {
  const imports = new Map(
    files.map((file) => [file, importsOf(file).flatMap(({ target }) => (target && target !== file ? [target] : []))]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
      return;
    }
    if (done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return circles;
}

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

interface Import {
  readonly specifier: string;
  /** Path from the root, where the import is of a file of ours. */
  readonly target: string | undefined;
  readonly typeOnly: boolean;
}

const parsedFiles = new Map<string, ts.SourceFile>();

function parsed(file: string): ts.SourceFile {
  const known = parsedFiles.get(file);
  if (known) return known;
  const text = readFileSync(join(root, file), "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  parsedFiles.set(file, source);
  return source;
}

function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const note = (specifier: string, typeOnly: boolean) => {
    const target = specifier.startsWith(".")
      ? relative(root, resolve(root, dirname(file), specifier)).replaceAll("\\", "/")
      : undefined;
    found.push({ specifier, target, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      note((node.moduleSpecifier as ts.StringLiteral).text, isTypeOnly(node));
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      note(node.argument.literal.text, true);
    }
    const [argument] =
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments : [];
    if (argument && ts.isStringLiteral(argument)) note(argument.text, false);
    ts.forEachChild(node, visit);
  };
  visit(parsed(file));
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
