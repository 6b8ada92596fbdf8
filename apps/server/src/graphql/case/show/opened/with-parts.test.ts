import { describe, expect, it } from '@jest/globals'
import { withParts } from './with-parts.ts'

describe('an object with parts', () => {
  it('makes a part when it is first read, and once', () => {
    let made = 0
    const whole = withParts({ name: 'D-15' }, { related: () => [(made += 1)] })
    expect(made).toBe(0)
    expect(whole.related).toBe(whole.related)
    expect(whole).toEqual({ name: 'D-15', related: [1] })
  })

  it('may lead back to itself', () => {
    interface Node {
      readonly name: string
      readonly next: Node
    }
    const node = (name: string): Node =>
      withParts<{ name: string }, Pick<Node, 'next'>>({ name }, { next: () => node(`${name}'`) })
    expect(node('a').next.next.name).toBe("a''")
  })
})
