import { type Html, html } from "./html.ts";
import { CSS } from "./style.ts";

interface Options {
  readonly status?: number;
  readonly title: string;
  readonly body: Html;
  /** Where the page leads by itself. */
  readonly goesTo?: string | undefined;
  readonly cookies?: readonly string[] | undefined;
  /** Path of the one script of the page, which may ask this server alone. Most pages have none. */
  readonly script?: string | undefined;
}

export const STYLE = "/style.css";

const NO_SCRIPT = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** No script at all, nothing from elsewhere, and no frame around it: whoever clicks sees what they click. */
export const PAGE_HEADERS = {
  "content-security-policy": NO_SCRIPT,
  "x-frame-options": "DENY",
  "x-content-type-options": "nosniff",
  // Not less: without it browsers do not say which page a form was on.
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
  // Addresses of these pages hold what a client asked for, and answers hold codes.
  "cache-control": "no-store",
};

export function page({ status = 200, title, body, goesTo, cookies = [], script }: Options): Response {
  const markup = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
${goesTo !== undefined && html`<meta http-equiv="refresh" content="0; url=${goesTo}">`}
<title>${title} · Scenewright</title>
<link rel="stylesheet" href="${STYLE}">
${script !== undefined && html`<script src="${script}" defer></script>`}
</head>
<body>
<main>
<p class="brand">Scenewright</p>
${body}
</main>
</body>
</html>
`;
  const headers = new Headers({ "content-type": "text/html; charset=utf-8", ...PAGE_HEADERS });
  if (script !== undefined)
    headers.set("content-security-policy", `${NO_SCRIPT}; script-src 'self'; connect-src 'self'`);
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(markup.text, { status, headers });
}

/** What went wrong with a form, above its fields, told at once to whoever does not see it. */
export function problem(words: string | undefined): Html | undefined {
  return words === undefined ? undefined : html`<p class="problem" role="alert" id="problem">${words}</p>`;
}

/** What all pages look like. */
export function styleSheet(): Response {
  const type = { "content-type": "text/css; charset=utf-8", "cache-control": "public, max-age=3600" };
  return new Response(CSS, { headers: { ...PAGE_HEADERS, ...type } });
}
