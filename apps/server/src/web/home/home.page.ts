import { CurrentPrincipal } from '../../access.ts'
import type { Principal } from '#access'
import { page, type PageAnswer } from '../frame/page-answer.ts'
import { PageGet, Pages, PublicPageGet } from '../frame/pages.decorator.ts'
import { navigationFor } from '../frame/navigation.ts'

/** The start page, and the two that every service of the field links to from its footer. */
@Pages()
export class HomePage {
  @PageGet('')
  start(@CurrentPrincipal() principal: Principal): PageAnswer {
    return page({
      template: 'home/start.njk',
      title: 'Start',
      model: { places: navigationFor(principal, '/') },
    })
  }

  @PublicPageGet('accessibility')
  accessibility(): PageAnswer {
    return page({ template: 'home/accessibility.njk', title: 'Accessibility', model: {} })
  }

  @PublicPageGet('cookies')
  cookies(): PageAnswer {
    return page({ template: 'home/cookies.njk', title: 'Cookies', model: {} })
  }
}
