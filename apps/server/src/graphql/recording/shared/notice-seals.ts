import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { Inject, Injectable } from '@nestjs/common'
import { noticeDigest, type Notice } from '#case-record'
import type { Config } from '../../../config/config.ts'
import { CONFIG } from '../../../composition/tokens.ts'

/**
 * Ties the acknowledgement of a notice to the command that it was answered to: what nobody was shown, nobody can
 * acknowledge. A seal is of the notice as it read, of one person's command; sent with any other it says nothing.
 *
 * Servers that people sign in to by the same client make the same seals. Otherwise each process has its own, and a notice
 * acknowledged elsewhere, or before a restart, is shown once more.
 */
@Injectable()
export class NoticeSeals {
  private readonly key: Buffer

  constructor(@Inject(CONFIG) { signIn }: Pick<Config, 'signIn'>) {
    const shared = signIn.kind === 'issuer' ? signIn.pages?.clientSecret : undefined
    this.key = shared === undefined ? randomBytes(32) : Buffer.from(hkdfSync('sha256', shared, '', 'notice seals', 32))
  }

  /** What is to be sent back once the notice has been read. */
  sealOf(notice: Notice, command: string): string {
    const digest = noticeDigest(notice)
    return `${digest}.${this.markOf(digest, command)}`
  }

  /** Digests of the notices that seals of this very command were given for. Anything else is passed over. */
  digestsIn(seals: readonly string[], command: string): readonly string[] {
    return seals.flatMap(seal => {
      const [digest = '', mark = ''] = seal.split('.', 2)
      return isSame(mark, this.markOf(digest, command)) ? [digest] : []
    })
  }

  private markOf(digest: string, command: string): string {
    return createHmac('sha256', this.key).update(`${command}\n${digest}`).digest('base64url')
  }
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
