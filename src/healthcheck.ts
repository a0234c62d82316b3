// Whether the bot in this container lives: for the image's HEALTHCHECK, which has no curl. Ends with 0 when it does, else with 1.
const withinMs = 8000

try {
  const port = process.env['PORT'] ?? ''
  const url = `http://127.0.0.1:${port.trim() === '' ? '3000' : port}/healthz`
  const { ok } = await fetch(url, { signal: AbortSignal.timeout(withinMs) })
  process.exitCode = ok ? 0 : 1
} catch {
  process.exitCode = 1
}
