import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../../../scripts/find-chromium.ts'

/** Without these Chromium asks the outside world for updates, lists and advice on every start. */
const onItsOwn = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
]

/** A headless Chromium of its own. Its sandbox is off only for root, under whom it does not start otherwise. */
export function startBrowser(): Promise<Browser> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath: findChromium(), args: [...onItsOwn, ...asRoot] })
}
