import type { Provider } from '@nestjs/common'
import type { Policies } from '#case-record'
import { createCaseReplay, type ReadModel } from '#replay'
import { CLOCK, POLICIES, READ_MODEL } from '../../composition/tokens.ts'
import type { GraphqlFeature } from '../feature.ts'
import { CaseGate } from '../../case-gate/case-gate.ts'
import { LoadChronologyHandler } from './commands/load-chronology.ts'
import { ListCasesHandler } from './queries/list-cases.ts'
import { FilesOfCaseHandler, OpenCaseHandler } from './queries/open-case.ts'
import { CaseViewResolver } from './resolvers/case-view.resolver.ts'
import { CaseResolver } from './resolvers/case.resolver.ts'
import { ChronologyDaysResolver } from './resolvers/chronology-days.resolver.ts'
import { EntryQuestionsResolver } from './resolvers/entry-questions.resolver.ts'
import { LoadChronologyResolver } from './resolvers/load-chronology.resolver.ts'
import { CASE_REPLAY } from './tokens.ts'

const caseReplay: Provider = {
  provide: CASE_REPLAY,
  inject: [READ_MODEL, CLOCK, POLICIES],
  useFactory: (entries: ReadModel, clock: () => Date, policies: Policies) =>
    createCaseReplay({ entries, now: () => clock().getTime(), policies }),
}

/** Cases, replayed; and the loading of chronologies. */
export const caseFeature: GraphqlFeature = {
  resolvers: [CaseResolver, CaseViewResolver, ChronologyDaysResolver, EntryQuestionsResolver, LoadChronologyResolver],
  providers: [CaseGate, caseReplay, OpenCaseHandler, FilesOfCaseHandler, ListCasesHandler, LoadChronologyHandler],
}
