import { isIPv4, isIPv6 } from 'node:net'

/** True for an address that only this machine can reach: 127.0.0.0/8, ::1 and the name localhost. */
export function isLoopback(host: string): boolean {
  const bare = host.toLowerCase().replace(/^\[(.*)\]$/, '$1')
  if (bare === 'localhost' || bare === '::1') return true
  if (isIPv4(bare)) return bare.startsWith('127.')
  return isIPv6(bare) && /^::ffff:127\./.test(bare)
}

/** True when a request's Host header names a loopback address, with or without a port. */
export function isLoopbackHostHeader(header: string | undefined): boolean {
  return header !== undefined && isLoopback(header.replace(/:\d+$/, ''))
}
