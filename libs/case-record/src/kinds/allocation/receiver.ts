/** Names of areas, offices and organisations, which hold no case: until somebody there is named, who does is not recorded. */
const area =
  /\b(?:PDU|LDU|LAU|NPS|CRC|HMP|YOI|region|area|division|unit|office|team|desk|hub|pool|pod|queue|branch|section|department|cluster|probation service|police|prison|hostel|approved premises|council|trust|court)\b/i

/** Words by which sources say that nobody has the case. */
const nobody =
  /^(?:un-?allocated|not (?:yet )?allocated|unassigned|awaiting allocation|to be allocated|vacant|nobody|no one|none)\b/i

/** Words by which they say that somebody will, or does, and not who. */
const notSaid = /^(?:tbc|tba|to be confirmed|to be advised|unknown|not known|not recorded|not stated|n\/a|-+|\?+)$/i

/** Whether the words for a holder say that nobody holds the case, or leave out who does. */
export function saysNobody(words: string): 'nobody' | 'not said' | 'no' {
  if (nobody.test(words.trim())) return 'nobody'
  return notSaid.test(words.trim()) ? 'not said' : 'no'
}

/** A staff code, of the usual form or another: one word with a figure in it, which no place name is. */
const code = /^(?=\S*\d)[A-Za-z\d./-]+$/
const usualCode = /\b[A-Z]\d{2}[A-Z]\d{3}\b/

const role = /\b(?:practitioner|officer|manager|supervisor|caseworker|head|PO|PSO|PQiP|SPO)\b/i

/** "Mr Ashe", "T. Ashe", "T.A.": as sources write people whom they do not give by their staff code. */
const personName = /^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\b\.?|(?:[A-Z]\.\s?)+(?:[A-Z]|$))/

/** True for words that name an area, an office or an organisation, and nobody there. */
export function namesPlace(words: string): boolean {
  return area.test(words) && !usualCode.test(words)
}

/** True for words that plainly name somebody: by staff code, by role or as a person. Of any other words it is open. */
export function namesPerson(words: string): boolean {
  if (usualCode.test(words)) return true
  return !area.test(words) && [code, role, personName].some(form => form.test(words.trim()))
}
