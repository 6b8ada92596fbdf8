/** What a field of a form says for itself, whatever its widget. */
interface Said<Name extends string> {
  /** The field of the API's input. */
  readonly name: Name
  readonly label: string
  readonly hint?: string
  /** What is said where it is left empty; given for exactly the fields that the API requires. */
  readonly required?: string
  /** That there is none, said by a tick: null for a text, an empty list for a list. Leaving the field empty says nothing. */
  readonly none?: string
}

/** One line of text. */
export interface TextField<Name extends string = string> extends Said<Name> {
  readonly widget: 'text'
  /** Words often used here; anything else may be typed. */
  readonly suggestions?: readonly string[]
  /** About how many characters are expected. */
  readonly width?: 3 | 5 | 10 | 20
  /** Offers the numbers of meetings on the record, those held or only those not held yet; any other may be typed. */
  readonly picks?: 'meeting' | 'meeting not held yet'
}

/** Text of several lines. */
export interface WordsField<Name extends string = string> extends Said<Name> {
  readonly widget: 'words'
  readonly rows?: number
}

/** A day, typed as people type it, or a time as precise as it is known (EDTF). */
export interface DateField<Name extends string = string> extends Said<Name> {
  readonly widget: 'date'
}

export interface WholeField<Name extends string = string> extends Said<Name> {
  readonly widget: 'whole'
}

/** One of a few numbers. */
export interface NumberField<Name extends string = string> extends Said<Name> {
  readonly widget: 'number'
  readonly words: Readonly<Record<number, string>>
}

/** One of a closed list of the schema's words. */
export interface ChoiceField<Name extends string = string, Word extends string = string> extends Said<Name> {
  readonly widget: 'choice'
  readonly words: Readonly<Record<Word, string>>
  readonly hints?: Partial<Readonly<Record<Word, string>>>
}

export interface YesNoField<Name extends string = string> extends Said<Name> {
  readonly widget: 'yesNo'
  readonly yes: string
  readonly no: string
}

/** Yes where ticked; nothing is said where not. */
export interface TickField<Name extends string = string> extends Said<Name> {
  readonly widget: 'tick'
}

/** Several texts, one a line. */
export interface LinesField<Name extends string = string> extends Said<Name> {
  readonly widget: 'lines'
}

/**
 * Which entries of the case are offered: kinds such as "contact.missed", groups such as "assessment.*", families such
 * as "family:step".
 */
export type Kinds = readonly string[]

/** One entry of the case. */
export interface EntryField<Name extends string = string> extends Said<Name> {
  readonly widget: 'entry'
  readonly kinds: Kinds
  /** Kinds of entry that settle it: what nothing has settled yet is offered first. */
  readonly settledBy?: Kinds
}

/** Entries of the case that bore on the act. */
export interface EntriesField<Name extends string = string> extends Said<Name> {
  readonly widget: 'entries'
}

/** Other people's acts are reported under their own name. */
export interface PersonField<Name extends string = string> extends Said<Name> {
  readonly widget: 'person'
}

/** A table of which each row is one member of a list. */
export interface RowsField<
  Name extends string = string,
  Columns extends readonly Field[] = readonly Field[],
> extends Said<Name> {
  readonly widget: 'rows'
  readonly columns: Columns
  /** What one row is, such as "agency". */
  readonly noun: string
  /** Rows shown at first. */
  readonly blank: number
}

/** Options that were considered, or that there were none. */
export interface OptionsField<Name extends string = string> extends Said<Name> {
  readonly widget: 'options'
}

/** ROSH levels by group, in the community and in custody. */
export interface LevelsField<Name extends string = string> extends Said<Name> {
  readonly widget: 'levels'
}

/** When it happened. */
export interface WhenField<Name extends string = string> extends Said<Name> {
  readonly widget: 'when'
  /** Whether the day is filled in before anything is typed: it is, where it mostly happened before. */
  readonly usually: 'now' | 'earlier'
}

/** Any field of a form. */
export type Field =
  | TextField
  | WordsField
  | DateField
  | WholeField
  | NumberField
  | ChoiceField
  | YesNoField
  | TickField
  | LinesField
  | EntryField
  | EntriesField
  | PersonField
  | RowsField
  | OptionsField
  | LevelsField
  | WhenField

type TextLike<Name extends string> = TextField<Name> | WordsField<Name> | DateField<Name>

type ForList<Name extends string, Member> = [Member] extends [string]
  ? LinesField<Name>
  : [Member] extends [{ readonly option: string }]
    ? OptionsField<Name>
    : [Member] extends [{ readonly entry: string }]
      ? EntriesField<Name>
      : [Member] extends [{ readonly group: string; readonly level: unknown }]
        ? LevelsField<Name>
        : RowsField<Name, readonly FieldOf<Member>[]>

type ForValue<Name extends string, Value> = [Value] extends [boolean]
  ? YesNoField<Name> | TickField<Name>
  : [Value] extends [number]
    ? WholeField<Name> | NumberField<Name>
    : [Value] extends [string]
      ? string extends Value
        ? Name extends 'occurred'
          ? WhenField<Name>
          : TextLike<Name>
        : ChoiceField<Name, Value>
      : [Value] extends [readonly (infer Member)[]]
        ? ForList<Name, Member>
        : [Value] extends [{ readonly entry: string }]
          ? EntryField<Name>
          : PersonField<Name>

type Required<Value> = undefined extends Value ? object : { readonly required: string }

/** The fields that a form may show for an input: a name that the input lacks, or a widget of another type, fails here. */
export type FieldOf<Input> = {
  [Name in keyof Input & string]: ForValue<Name, NonNullable<Input[Name]>> & Required<Input[Name]>
}[keyof Input & string]
