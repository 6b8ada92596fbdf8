import { describe, expect, it } from '@jest/globals'
import { isLoopback, isLoopbackHostHeader } from './loopback.ts'

describe('loopback', () => {
  it.each(['127.0.0.1', '127.8.9.10', '::1', '[::1]', 'localhost', 'LOCALHOST', '::ffff:127.0.0.1'])('is %s', host => {
    expect(isLoopback(host)).toBe(true)
  })

  it.each(['0.0.0.0', '::', '192.168.1.5', '127.1', 'localhost.example', '', '127.0.0.1.nip.io'])('is not %s', host => {
    expect(isLoopback(host)).toBe(false)
  })

  it('is read from a Host header with or without a port', () => {
    expect(isLoopbackHostHeader('127.0.0.1:3000')).toBe(true)
    expect(isLoopbackHostHeader('[::1]:3000')).toBe(true)
    expect(isLoopbackHostHeader('localhost')).toBe(true)
    expect(isLoopbackHostHeader('rebound.example:3000')).toBe(false)
    expect(isLoopbackHostHeader(undefined)).toBe(false)
  })
})
