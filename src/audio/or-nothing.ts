/** What is nice to know of a sound, or nothing where that cannot be told: the reason goes to the log. @throws the abort reason */
export function orNothing<About, T>(
  find: (file: string, about: About, signal: AbortSignal | undefined) => Promise<T | undefined>,
  log: (line: string) => void,
) {
  return async (file: string, about: About, signal: AbortSignal | undefined): Promise<T | undefined> => {
    try {
      return await find(file, about, signal);
    } catch (error) {
      signal?.throwIfAborted();
      log(`sound: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  };
}
