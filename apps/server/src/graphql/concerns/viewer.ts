import type { Principal } from '#access'
import type { Viewer } from '#concerns'

/** A signed-in person as concerns look at them. */
export function viewerOf({ staffId, roles }: Principal): Viewer {
  return { roles, ...(staffId === undefined ? {} : { staffId }) }
}
