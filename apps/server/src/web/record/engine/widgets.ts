import type {
  ChoiceField,
  DateField,
  EntriesField,
  EntryField,
  Field,
  Kinds,
  LevelsField,
  LinesField,
  NumberField,
  OptionsField,
  PersonField,
  RowsField,
  TextField,
  TickField,
  WhenField,
  WholeField,
  WordsField,
  YesNoField,
} from './field.ts'

/**
 * The words with which forms are described, one for each widget. What is said where a required field is left empty is
 * given last, and the compiler asks for it exactly where the API requires the field.
 */

interface Hint {
  readonly hint?: string
  readonly none?: string
  readonly required?: string
}
interface Needed extends Hint {
  readonly required: string
}

type With<Base, Extra> = Base & (Extra extends Needed ? { readonly required: string } : unknown)

function made<Base extends { readonly name: string }, Extra extends Hint>(base: Base, extra: Extra | undefined) {
  return { ...base, ...extra } as With<Base, Extra>
}

export function text<
  const Name extends string,
  Extra extends Omit<Partial<TextField>, 'name' | 'widget' | 'label'> = object,
>(name: Name, label: string, extra?: Extra) {
  return made<TextField<Name>, Extra>({ widget: 'text', name, label }, extra)
}

export function words<const Name extends string, Extra extends Hint & { readonly rows?: number } = object>(
  name: Name,
  label: string,
  extra?: Extra,
) {
  return made<WordsField<Name>, Extra>({ widget: 'words', name, label }, extra)
}

export function date<const Name extends string, Extra extends Hint = object>(name: Name, label: string, extra?: Extra) {
  return made<DateField<Name>, Extra>({ widget: 'date', name, label }, extra)
}

export function whole<const Name extends string, Extra extends Hint = object>(
  name: Name,
  label: string,
  extra?: Extra,
) {
  return made<WholeField<Name>, Extra>({ widget: 'whole', name, label }, extra)
}

export function number<const Name extends string, Extra extends Hint = object>(
  name: Name,
  label: string,
  words: Readonly<Record<number, string>>,
  extra?: Extra,
) {
  return made<NumberField<Name>, Extra>({ widget: 'number', name, label, words }, extra)
}

export function choice<
  const Name extends string,
  Word extends string,
  Extra extends Hint & { readonly hints?: Partial<Record<Word, string>> } = object,
>(name: Name, label: string, words: Readonly<Record<Word, string>>, extra?: Extra) {
  return made<ChoiceField<Name, Word>, Extra>({ widget: 'choice', name, label, words }, extra)
}

export function yesNo<const Name extends string, Extra extends Hint = object>(
  name: Name,
  label: string,
  [yes, no]: readonly [yes: string, no: string],
  extra?: Extra,
) {
  return made<YesNoField<Name>, Extra>({ widget: 'yesNo', name, label, yes, no }, extra)
}

export function tick<const Name extends string>(name: Name, label: string, extra?: Hint): TickField<Name> {
  return { widget: 'tick', name, label, ...extra }
}

export function lines<const Name extends string, Extra extends Hint = object>(
  name: Name,
  label: string,
  extra?: Extra,
) {
  return made<LinesField<Name>, Extra>({ widget: 'lines', name, label }, extra)
}

export function entry<const Name extends string, Extra extends Hint & { readonly settledBy?: Kinds } = object>(
  name: Name,
  label: string,
  kinds: Kinds,
  extra?: Extra,
) {
  return made<EntryField<Name>, Extra>({ widget: 'entry', name, label, kinds }, extra)
}

export function entries<const Name extends string>(name: Name, label: string, extra?: Hint): EntriesField<Name> {
  return { widget: 'entries', name, label, ...extra }
}

export function person<const Name extends string, Extra extends Hint = object>(
  name: Name,
  label: string,
  extra?: Extra,
) {
  return made<PersonField<Name>, Extra>({ widget: 'person', name, label }, extra)
}

export function rows<const Name extends string, const Columns extends readonly Field[], Extra extends Hint = object>(
  name: Name,
  label: string,
  { noun, columns, blank = 2 }: { readonly noun: string; readonly columns: Columns; readonly blank?: number },
  extra?: Extra,
) {
  return made<RowsField<Name, Columns>, Extra>({ widget: 'rows', name, label, noun, columns, blank }, extra)
}

export function options<const Name extends string>(name: Name, label: string, extra?: Hint): OptionsField<Name> {
  return { widget: 'options', name, label, ...extra }
}

export function levels<const Name extends string>(name: Name, label: string, extra: Needed) {
  return made<LevelsField<Name>, Needed>({ widget: 'levels', name, label }, extra)
}

export function when<const Name extends string>(
  name: Name,
  label: string,
  usually: 'now' | 'earlier',
  extra?: Hint,
): WhenField<Name> {
  return { widget: 'when', name, label, usually, ...extra }
}
