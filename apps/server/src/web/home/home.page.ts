import { page, type PageAnswer } from '../frame/page-answer.ts'
import { Pages, PublicPageGet } from '../frame/pages.decorator.ts'

/** The two pages that every service of the field links to from its footer. */
@Pages()
export class HomePage {
  @PublicPageGet('accessibility')
  accessibility(): PageAnswer {
    return page({ template: 'home/accessibility.njk', title: 'Accessibility', model: {} })
  }

  @PublicPageGet('cookies')
  cookies(): PageAnswer {
    return page({ template: 'home/cookies.njk', title: 'Cookies', model: {} })
  }
}
