declare module 'edtf' {
  export default function edtf(text: string, options?: { readonly level?: number }): unknown
}
