import { newsInWords, toldWith, type News } from './live-words.ts'

/** Several messages within this time are said as one, so that nobody is spoken to without end. */
const pause = 1500

/** Follows what a page stands on, and says that there is news without moving or changing anything else. */
function follow(place: HTMLElement): void {
  const { liveSource, liveWhat = '', liveReload = '' } = place.dataset
  if (liveSource === undefined) return
  let told = { newer: 0, gone: 0 }
  let source: EventSource | undefined
  let last = ''
  let timer: number | undefined

  const say = (): void => {
    timer = undefined
    const words = newsInWords(told, liveWhat)
    if (words !== '') place.replaceChildren(`${words}. `, link(liveReload))
  }

  const take = ({ data, lastEventId }: MessageEvent<string>): void => {
    last = lastEventId
    told = toldWith(told, JSON.parse(data) as News)
    timer ??= window.setTimeout(say, pause)
  }

  const end = ({ data }: MessageEvent<string>): void => {
    if (!(JSON.parse(data) as { readonly mayResume: boolean }).mayResume) close()
  }

  const close = (): void => {
    source?.close()
    source = undefined
  }

  const open = (): void => {
    if (source !== undefined) return
    const address = new URL(liveSource, location.href)
    if (last !== '') address.searchParams.set('after', last)
    source = new EventSource(address)
    source.addEventListener('news', take)
    source.addEventListener('ended', end)
  }

  // A page that nobody looks at holds no connection; it goes on from where it was.
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()))
  window.addEventListener('pagehide', close)
  window.addEventListener('pageshow', open)
  open()
}

function link(href: string): HTMLAnchorElement {
  const made = document.createElement('a')
  made.className = 'govuk-link'
  made.href = href
  made.textContent = 'Show'
  return made
}

for (const place of document.querySelectorAll<HTMLElement>('[data-live-source]')) follow(place)
