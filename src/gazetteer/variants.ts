/** Characters with a simplified form, as a table over code units: a text is read once, and copied only where one of them stands. */
export class Variants {
  readonly #simplified = Uint16Array.from({ length: 0x10000 }, (_, code) => code)

  /** Both are one code unit long, so that offsets stay true; others are left out. */
  add(character: string, simplified: string): void {
    if (character.length === 1 && simplified.length === 1) this.#simplified[character.charCodeAt(0)] = simplified.charCodeAt(0)
  }

  /** The text with every such character in its simplified form. */
  simplify(text: string): string {
    let simple = '', done = 0
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index), other = this.#simplified[code] ?? code
      if (other === code) continue
      simple += text.slice(done, index) + String.fromCharCode(other)
      done = index + 1
    }
    return done === 0 ? text : simple + text.slice(done)
  }
}
