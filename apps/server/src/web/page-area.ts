import type { Provider, Type } from '@nestjs/common'

/** An area of the pages: its handlers, and what they need besides the API. */
export interface PageArea {
  readonly controllers: readonly Type[]
  readonly providers?: readonly Provider[]
}
