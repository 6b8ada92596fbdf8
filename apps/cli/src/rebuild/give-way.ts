import { readdirSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

/**
 * Lets everything else on the machine go first from now on, such as the service that answers meanwhile; where nothing
 * else waits it costs nothing. Not at the lowest priority, at which a busy machine would hardly get on with it. On
 * Linux a priority is a thread's own: threads that run already are told each, later ones take it over. A system that
 * does not allow it is left as it is.
 */
export function giveWay(): void {
  for (const thread of runningThreads()) {
    try {
      setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL)
    } catch {
      // It ended meanwhile, or may not be changed: the work is then done as any other.
    }
  }
}

/** Numbers of this process's threads; 0, the process itself, where the system does not list them. */
function runningThreads(): readonly number[] {
  try {
    return readdirSync('/proc/self/task').map(Number)
  } catch {
    return [0]
  }
}
