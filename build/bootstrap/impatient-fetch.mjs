// Loaded ahead of Electron's own installer (`node --import`): a host that does not answer is given up, where fetch would wait for minutes.
const PATIENCE = 20_000; // milliseconds without an answer; reading the answer may take as long as it needs

const { fetch: patientFetch } = globalThis;

/**
 * @param {string | URL | Request} resource
 * @param {RequestInit} [options]
 */
globalThis.fetch = async (resource, options) => {
  const given = new AbortController();
  const timer = setTimeout(() => given.abort(new Error(`no answer in ${String(PATIENCE / 1000)} s`)), PATIENCE);
  try {
    const signals = options?.signal ? [options.signal, given.signal] : [given.signal];
    return await patientFetch(resource, { ...options, signal: AbortSignal.any(signals) });
  } finally {
    clearTimeout(timer);
  }
};
