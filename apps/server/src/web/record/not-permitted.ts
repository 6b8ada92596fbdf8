import type { CaseFrame, CasePage } from '../case/frame/case-frames.ts'

/** Said to somebody whose role does not put this on the record. */
export function notPermittedPage(frame: CaseFrame, title: string, why?: string): CasePage {
  return {
    template: 'record/not-here.njk',
    title: 'Not for your role',
    status: 403,
    model: {
      heading: title,
      lines: [why ?? 'Your role does not put this on the record.', 'Nothing was recorded.'],
      link: { text: 'What you may record', href: frame.links.at({}, 'record') },
    },
  }
}

/** Acts are recorded now: a page that shows an earlier moment takes none. */
export function notHerePage(frame: CaseFrame, path: string): CasePage {
  return {
    template: 'record/not-here.njk',
    title: 'Record on the case as it stands now',
    model: {
      heading: 'This page shows an earlier moment',
      lines: ['What you record is recorded now, and on what stands on the record now.'],
      link: { text: 'Record on the case as it stands now', href: frame.links.at({}, path) },
    },
  }
}
