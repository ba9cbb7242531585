const LONGEST_NAME = 80;

/** Every column has a name of its own, as code writes it: `row.revenue`, `row["Revenue 2024"]`. */
export function namedColumns(head: readonly string[], width: number): { columns: string[]; renamed: number } {
  const taken = new Set<string>();
  let renamed = 0;
  const columns = Array.from({ length: width }, (_, index) => {
    const given = head[index] ?? "";
    const plain = given
      .replace(/[\p{Cc}\p{Cf}]/gu, "")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, LONGEST_NAME);
    const isUsable = plain !== "" && !["__proto__", "constructor", "prototype"].includes(plain);
    const name = isUsable ? plain : `column ${index + 1}`;
    let unique = name;
    for (let count = 2; taken.has(unique); count += 1) unique = `${name} ${count}`;
    taken.add(unique);
    if (unique !== given.trim()) renamed += 1;
    return unique;
  });
  return { columns, renamed };
}
