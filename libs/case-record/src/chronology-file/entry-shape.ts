import { channels, relationKinds } from '../entry/entry.ts'
import { edtfDate, flag, oneOf, text } from '../kinds/fields.ts'
import { actorRule, recorderRule } from './actor-shape.ts'
import { listOfItems, orNull, shaped, someText, textLike, type Shape } from './shapes.ts'

/** A case reference number. */
export const crnRule = textLike(/^[A-Z]\d{6}$/, 'a case reference number: one capital letter and six digits')

export const relationShape: Shape = {
  id: { rule: someText, required: 'the id of the entry that this one relates to' },
  as: { rule: oneOf(...relationKinds), required: `one of: ${relationKinds.join(', ')}` },
}

/** The fields of an entry. Those inside `data` depend on its kind. */
export const entryShape: Shape = {
  id: { rule: textLike(/^(?=.*\S).{1,200}$/su, 'text of 1 to 200 characters'), required: 'an id, unique in the file' },
  kind: {
    rule: textLike(/^[^\s.]{1,60}(\.[^\s.]{1,60})*$/u, 'a kind: words joined by dots'),
    required: 'a kind, such as "contact.recorded"',
  },
  occurred: {
    rule: orNull(edtfDate),
    required: 'when it happened as an EDTF date, or null when that is not known',
  },
  recordedAt: { rule: edtfDate },
  recordedBy: { rule: recorderRule },
  by: { rule: actorRule, required: 'who acted; write {"role": null} when the source names nobody' },
  channel: { rule: oneOf(...channels) },
  relatesTo: { rule: listOfItems(shaped(relationShape, 'an object with id and as'), 'a list of {id, as}') },
  reliedOn: { rule: listOfItems(someText, 'a list of entry ids') },
  alsoConcerns: { rule: listOfItems(crnRule, 'a list of case reference numbers') },
  detail: { rule: text },
  data: { rule: shaped({}, 'an object') },
  sensitive: { rule: flag },
}
