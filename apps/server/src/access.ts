/** The framework's side of sign-in; the rest of that library comes from `#access`. */
export * from '#access/nest'
