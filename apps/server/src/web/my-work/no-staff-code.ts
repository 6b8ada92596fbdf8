import { page, type Page } from '../frame/page-answer.ts'

const noStaffCode = 'Your sign-in carries no staff code: nothing on record can be tied to you.'

/** A page of one's own, for somebody whom the record cannot name. */
export function noStaffCodePage(title: string, message: string = noStaffCode): Page {
  return page({ template: 'my-work/not-told.njk', title, model: { heading: title, message, noStaffCode: true } })
}
