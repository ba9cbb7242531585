// A program of its own: the package unpacks into the temporary folder of its process, and changes that process's environment.
const { default: chromium } = await import("@sparticuz/chromium");
try {
  await chromium.executablePath();
} catch (error) {
  process.send?.((error as NodeJS.ErrnoException).code ?? "");
  process.exitCode = 1;
} finally {
  process.disconnect?.();
}
