import net from 'node:net'

// A test that reaches for the real Slack or Twilio fails at once: only this machine's loopback may be connected to.
const loopback = /^(127\.\d+\.\d+\.\d+|localhost|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const connect = net.Socket.prototype.connect

net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const [first] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args
  const options = typeof first === 'object' && first !== null ? (first as { host?: string; path?: string }) : {}
  const host = options.host ?? (typeof args[1] === 'string' ? args[1] : 'localhost')
  if (options.path === undefined && !loopback.test(host)) {
    throw new Error('a test tried to leave this machine')
  }
  return Reflect.apply(connect, this, args) as net.Socket
}
