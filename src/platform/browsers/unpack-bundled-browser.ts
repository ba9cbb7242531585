// A program of its own: the package unpacks into the temporary folder of its process, and changes that process's environment.
const { default: chromium } = await import("@sparticuz/chromium");
await chromium.executablePath();
