import { readData } from '#case-record'
import { placedAt, type Accountability, type InformationItem as ReplayItem } from '#replay'
import type { InformationAtDecision, InformationItem } from '../../models/information.models.ts'
import { actorOf } from '../entry/actor.ts'
import { toEntries, toEntry } from '../entry/entry.ts'
import { toRequests } from '../course/process.ts'
import { disclosed, type Showing } from '../opened/showing.ts'
import { toWhen } from '../entry/time.ts'

/** What the decider had, had not, and could not have had. Requests are told as they stood when they decided. */
export function toInformation(showing: Showing, { entry, information }: Accountability): InformationAtDecision {
  const { decidedAt } = information
  const instant = placedAt(entry)?.latest ?? showing.file.knownAt
  const entries = (name: EntryLists) => toEntries(showing, information[name])
  return {
    decidedAt: decidedAt && toWhen(decidedAt),
    reliedOn: information.reliedOn.map(item => toItem(showing, item)),
    recordedNotReliedOn: information.recordedNotReliedOn.map(item => toItem(showing, item)),
    outstanding: toRequests(showing, information.outstanding, Math.min(instant, showing.file.knownAt)),
    refused: entries('refused'),
    discounted: entries('discounted'),
    notSought: entries('notSought'),
    withheld: entries('withheld'),
    heldElsewhere: entries('heldElsewhere'),
    recordedOnlyLater: entries('recordedOnlyLater'),
    reliedOnNotFound: [...information.reliedOnNotFound],
  }
}

type EntryLists = 'refused' | 'discounted' | 'notSought' | 'withheld' | 'heldElsewhere' | 'recordedOnlyLater'

function toItem(showing: Showing, item: ReplayItem): InformationItem {
  const { entry, recordedByThen, datedAfter, usedByDeciderBefore, readings } = item
  const text = (field: string) => disclosed(showing, entry, readData(entry).text(field))
  return {
    entry: toEntry(showing, entry),
    recordedByThen,
    datedAfter,
    usedByDeciderBefore,
    readings: readings.map(reading => ({
      entry: toEntry(showing, reading.entry),
      by: actorOf(showing, reading.entry),
      at: reading.at && toWhen(reading.at),
    })),
    subject: text('subject'),
    category: text('category'),
    heldIn: text('heldIn'),
  }
}
