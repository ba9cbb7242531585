import ts from "typescript";

/** `import React, {useMemo} from "react"` becomes a plain `require`, without the interop code that would need more of Object than a scene has. */
export const plainReactImports: ts.TransformerFactory<ts.SourceFile> = (context) => (source) => {
  const { factory } = context;
  const statements = source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !statement.importClause?.name || statement.importClause.isTypeOnly)
      return [statement];
    const { name, namedBindings } = statement.importClause;
    const whole = factory.createImportDeclaration(
      undefined,
      factory.createImportClause(undefined, undefined, factory.createNamespaceImport(name)),
      statement.moduleSpecifier,
    );
    if (!namedBindings) return [whole];
    return [
      whole,
      // Updated rather than made anew: names imported here are bound to this very statement.
      factory.updateImportDeclaration(
        statement,
        statement.modifiers,
        factory.updateImportClause(
          statement.importClause,
          statement.importClause.phaseModifier,
          undefined,
          namedBindings,
        ),
        statement.moduleSpecifier,
        statement.attributes,
      ),
    ];
  });
  return factory.updateSourceFile(source, statements);
};
