/**
 * The address that pages are loaded from. Nothing listens there: the DevTools connection answers every request itself. Decoders
 * of clips exist only in pages that count as secure.
 */
export const STAGE_ORIGIN = "https://stage.scenewright.invalid";

/**
 * How the browser is started: with every way to the network closed, quiet, and drawing the same on each machine.
 * Found by experiments on Chromium 143-156 with canaries on loopback (TCP and UDP).
 */
export function browserFlags(options: { profileDirectory: string; ownSandbox: boolean }): string[] {
  return [
    "--headless",
    "--remote-debugging-pipe",
    `--user-data-dir=${options.profileDirectory}`,
    ...(options.ownSandbox ? [] : ["--no-sandbox"]),
    ...CLOSED_TO_THE_NETWORK,
    ...SMALL,
    ...QUIET,
    ...PROMPT,
    ...SAME_PIXELS,
    "about:blank",
  ];
}

const CLOSED_TO_THE_NETWORK = [
  // Port 9 discards: whatever DevTools does not answer ends here. `<-loopback>` removes the exemption of loopback addresses.
  "--proxy-server=http://127.0.0.1:9",
  "--proxy-bypass-list=<-loopback>",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-domain-reliability",
  "--dns-prefetch-disable",
  "--no-pings",
  "--block-new-web-contents",
  "--site-per-process",
  "--disable-features=MediaRouter,OptimizationHints,Translate,DialMediaRouteProvider,WebRtcHideLocalIpsWithMdns,PaintHolding",
];

/** A scene that fills its heap ends its own page within a second, well before the machine notices. */
const SMALL = [
  "--js-flags=--max-old-space-size=1024",
  "--disable-3d-apis",
  "--disable-databases",
  "--disable-file-system",
];

const QUIET = [
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-breakpad",
  "--disable-crash-reporter",
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-dev-shm-usage",
  "--disable-hang-monitor",
  "--disable-ipc-flooding-protection",
  "--disable-prompt-on-repost",
  "--mute-audio",
  "--metrics-recording-only",
  "--password-store=basic",
  "--use-mock-keychain",
  "--noerrdialogs",
  "--log-level=3",
];

/** A capture waits for the next frame of the compositor: by default that comes 60 times a second, here at once. */
const PROMPT = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

const SAME_PIXELS = [
  "--force-color-profile=srgb",
  "--font-render-hinting=none",
  "--disable-lcd-text",
  "--hide-scrollbars",
  "--lang=en-US",
  "--disable-gpu",
  "--disable-partial-raster",
  "--disable-skia-runtime-opts",
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
  "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4",
];
