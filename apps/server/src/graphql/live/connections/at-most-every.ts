export interface Throttled {
  readonly ask: () => void
  readonly stop: () => void
}

/** Acts at once when asked, and then once per interval for however often it was asked meanwhile; never not at all. */
export function atMostEvery(milliseconds: number, act: () => void): Throttled {
  let pause: NodeJS.Timeout | undefined
  let asked = false
  const ask = () => {
    if (pause !== undefined) {
      asked = true
      return
    }
    pause = setTimeout(over, milliseconds).unref()
    act()
  }
  const over = () => {
    pause = undefined
    if (!asked) return
    asked = false
    ask()
  }
  return { ask, stop: () => clearTimeout(pause) }
}
