// src/healthcheck.ts
var withinMs = 8e3
try {
  const port = process.env['PORT'] ?? ''
  const url = `http://127.0.0.1:${port.trim() === '' ? '3000' : port}/healthz`
  const { ok } = await fetch(url, { signal: AbortSignal.timeout(withinMs) })
  process.exitCode = ok ? 0 : 1
} catch {
  process.exitCode = 1
}
//# sourceMappingURL=healthcheck.js.map
