/** What a rule reads, and what it must leave alone. */
export interface RuleCases {
  /** Text, and relations that it states, as `read` prints them. */
  readonly stated: readonly (readonly [text: string, ...relations: string[]])[]
  /** What is not said there, text, and relations of this kind that it must not give. */
  readonly unstated: readonly (readonly [what: string, text: string, relations: RegExp])[]
}
