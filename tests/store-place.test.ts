import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLayers, toConfig, type Config } from '../src/config.js'
import { toStorePlace } from '../src/store-place.js'

const folder = mkdtempSync(join(tmpdir(), 'wenmai-place-'))
const toPlace = (config: Partial<Config>) => toStorePlace({ ...toConfig({}, readLayers([], {})), ...config })

describe('the place of a store', () => {
  it.each(['graph', './a b/图', 'C:graph'])('is a folder: %s', store => {
    expect(toPlace({ store })).toEqual({ kind: 'folder', directory: resolve(store) })
  })

  it.each(['neo4j://db', 'neo4j+s://db.example:7687', 'neo4j+ssc://[::1]', 'bolt://127.0.0.1:7687', 'bolt+s://db'])('is a server: %s', store => {
    expect(toPlace({ store, password: 'secret', timeout: 3 })).toEqual({ kind: 'neo4j', url: store, user: 'neo4j', password: 'secret', timeoutMs: 3000 })
    expect(toPlace({ store, user: 'reader', database: 'news' })).toEqual({ kind: 'neo4j', url: store, user: 'reader', database: 'news', timeoutMs: 10_000 })
  })

  it('takes the password from the first line of a file', () => {
    const file = join(folder, 'password')
    writeFileSync(file, 'se cret\r\nnotes\n')
    expect(toPlace({ store: 'neo4j://db', password_file: file })).toMatchObject({ password: 'se cret' })
  })

  it.each<readonly [Partial<Config>, RegExp]>([
    [{ store: 'http://db' }, /store is "http:\/\/db"; give a folder, or neo4j:/u],
    [{ store: 'neo4j://' }, /give a folder, or neo4j:/u],
    [{ store: 'mysql://root:secret@db' }, /store is "mysql:\/\/…@db"/u],
    [{ store: 'neo4j://neo4j:secret@db' }, /must not hold user or password; set WENMAI_USER and WENMAI_PASSWORD$/u],
    [{ store: 'neo4j://db', password: 'a', password_file: 'b' }, /both WENMAI_PASSWORD and WENMAI_PASSWORD_FILE are set; keep one/u],
    [{ store: 'neo4j://db', password_file: join(folder, 'none') }, /none: the password cannot be read from it .*WENMAI_PASSWORD_FILE/u],
  ])('is refused: %j', (config, message) => {
    expect(() => toPlace(config)).toThrow(expect.objectContaining({ code: 'BAD_CONFIG', message: expect.stringMatching(message) }))
  })
})
