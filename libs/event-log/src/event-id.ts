import { v5 as uuidV5 } from 'uuid'

const namespace = '6f0f5c0e-0e2a-5d3b-9c55-0b6a0f2d7c11'

/** Deterministic event id: the same command always proposes the same ids, so a retry is recognised by the store. */
export function eventIdOf(commandId: string, index: number): string {
  return uuidV5(`${commandId}/${index}`, namespace)
}

/** Deterministic command id for work that is identified by its content, such as loading one file. */
export function commandIdOf(...parts: readonly string[]): string {
  return uuidV5(JSON.stringify(parts), namespace)
}
