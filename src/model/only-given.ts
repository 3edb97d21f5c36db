type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], null | undefined> }

/** Drops what was not given: types tell "absent" from "undefined", GraphQL also knows "null". */
export const onlyGiven = <T extends object>(values: T): Given<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value != null)) as Given<T>
