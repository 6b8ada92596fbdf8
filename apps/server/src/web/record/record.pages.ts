import type { Config } from '../../config/config.ts'
import { CLOCK, CONFIG } from '../../composition/tokens.ts'
import type { PageArea } from '../page-area.ts'
import { ChooseFormPage } from './choose.page.ts'
import { DRAFTS } from './drafts/drafts.ts'
import { DraftsPage } from './drafts/drafts.page.ts'
import { SqliteDrafts } from './drafts/sqlite-drafts.ts'
import { Offers } from './offer/offers.ts'
import { RecordPage } from './record.page.ts'
import { RecordedPage } from './recorded.page.ts'
import { FormRecorder } from './recorder.ts'

/** Pages on which acts are put on the record. */
export const recordPages: PageArea = {
  controllers: [ChooseFormPage, RecordedPage, RecordPage, DraftsPage],
  providers: [
    Offers,
    FormRecorder,
    {
      provide: DRAFTS,
      inject: [CONFIG, CLOCK],
      // A log that ends with the process must not leave drafts behind that outlive it.
      useFactory: ({ store, dataDir }: Config, now: () => Date) =>
        new SqliteDrafts(store.kind === 'memory' ? undefined : dataDir, now),
    },
  ],
}
