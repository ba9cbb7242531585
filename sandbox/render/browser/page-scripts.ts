/** What @remotion/renderer 4.0.527 sets before the bundle runs (set-props-and-env.js), except for what would give scene code a way out. */
export const REMOTION_GLOBALS = `
  window.remotion_puppeteerTimeout = 30000;
  window.remotion_isMainTab = true;
  window.remotion_initialMemoryAvailable = 0;
  window.remotion_mediaCacheSizeInBytes = 0;
  window.remotion_sampleRate = 48000;
  window.remotion_inputProps = "{}";
  window.remotion_initialFrame = 0;
  window.remotion_attempt = 1;
  window.remotion_proxyPort = 0;
  window.remotion_audioEnabled = false;
  window.remotion_videoEnabled = true;
  window.remotion_logLevel = "error";
  window.process = { env: { NODE_ENV: "production" } };
`;

/** Resolves in the page once the bundle has run. */
export const WHEN_STAGE_IS_READY = `new Promise((resolve) => {
  const look = () => (window.scenewright ? resolve(scenewright.ready) : setTimeout(look, 5));
  look();
})`;
