import type { PageArea } from '../page-area.ts'
import { AccountsPage } from './accounts/accounts.page.ts'
import { ChronologyPage } from './chronology/chronology.page.ts'
import { ComparePage } from './compare/compare.page.ts'
import { DecisionInformationPage } from './decisions/decision-information.page.ts'
import { DecisionPage } from './decisions/decision.page.ts'
import { DecisionsPage } from './decisions/decisions.page.ts'
import { EntryPage } from './entry/entry.page.ts'
import { CaseFrames } from './frame/case-frames.ts'
import { BookmarkPage } from './notebook/bookmark.page.ts'
import { NotebookPage } from './notebook/notebook.page.ts'
import { NotePage } from './notebook/note.page.ts'
import { OwnNotebook } from './notebook/own-notebook.ts'
import { StoryForms } from './notebook/story-form.ts'
import { StoryPage } from './notebook/story.page.ts'
import { MeetingsPage } from './meetings/meetings.page.ts'
import { OverviewPage } from './overview/overview.page.ts'
import { RecordedAfterPage } from './recorded-after/recorded-after.page.ts'
import { RiskPage } from './risk/risk.page.ts'
import { SwimlanePage } from './swimlane/swimlane.page.ts'
import { WaitsPage } from './waits/waits.page.ts'

/** The pages of one case. A new section adds its handler here and a line in `sections.ts`. */
export const casePages: PageArea = {
  controllers: [
    OverviewPage,
    ChronologyPage,
    SwimlanePage,
    RiskPage,
    DecisionsPage,
    DecisionPage,
    DecisionInformationPage,
    EntryPage,
    MeetingsPage,
    ComparePage,
    WaitsPage,
    RecordedAfterPage,
    AccountsPage,
    NotebookPage,
    BookmarkPage,
    NotePage,
    StoryPage,
  ],
  providers: [CaseFrames, OwnNotebook, StoryForms],
}
