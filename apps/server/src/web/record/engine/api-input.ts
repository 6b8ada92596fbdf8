import type { RecordingAction } from '#access'
import type { introspection } from '../../api/schema.d.ts'

type Types = introspection['types']

/** What the API takes for one action, read by the compiler out of the committed schema. */
export type InputOf<Action extends RecordingAction> = Named<`${Capitalize<Action>}Input`>

interface Scalars {
  readonly String: string
  readonly ID: string
  readonly Int: number
  readonly Boolean: boolean
}

type Named<Name> = Name extends keyof Scalars
  ? Scalars[Name]
  : Name extends keyof Types
    ? Types[Name] extends { readonly enumValues: infer Value }
      ? Value
      : Types[Name] extends { readonly inputFields: infer Fields extends readonly InputField[] }
        ? { readonly [Field in Fields[number] as Field['name']]: ValueOf<Field['type']> }
        : never
    : never

interface InputField {
  readonly name: string
  readonly type: unknown
}

type ValueOf<Type> = Type extends { readonly kind: 'NON_NULL'; readonly ofType: infer Inner }
  ? Present<Inner>
  : Present<Type> | undefined

type Present<Type> = Type extends { readonly kind: 'LIST'; readonly ofType: infer Member }
  ? readonly ValueOf<Member>[]
  : Type extends { readonly name: infer Name }
    ? Named<Name>
    : never
