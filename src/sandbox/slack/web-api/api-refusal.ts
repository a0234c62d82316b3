/** A method's `ok: false`. `extra` are further keys of the answer, such as `needed` and `provided`. */
export class ApiRefusal extends Error {
  readonly code: string
  readonly extra: Readonly<Record<string, unknown>>

  constructor(code: string, extra: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.code = code
    this.extra = extra
  }
}
