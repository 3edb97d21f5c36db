import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clearGraph, describeWithNeo4j, toNeo4jPlace } from '../helpers/neo4j-places.js'
import { makeDirectory } from '../helpers/store-places.js'
import { finish, readUrl, runWenmai, startDoor } from './run-wenmai.js'

const SEEDS = resolve('seeds/articles')
const cwd = makeDirectory()
const { url, user, password = '' } = toNeo4jPlace()
const env = { WENMAI_STORE: url, WENMAI_USER: user, WENMAI_PASSWORD: password }
const readJson = (text: string) => JSON.parse(text) as Record<string, unknown>
const ask = async (server: string, query: string) =>
  (await fetch(`${server}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })).json()

describeWithNeo4j('the command line on Neo4j', { timeout: 120_000 }, () => {
  beforeAll(() => clearGraph())
  afterAll(() => clearGraph())

  it('gives what it gives on the embedded store: ingest, stats, export, load, serve', async () => {
    const embedded = { WENMAI_STORE: join(cwd, 'embedded') }
    for (const each of [env, embedded]) expect((await runWenmai(['ingest', SEEDS], { cwd, env: each })).code).toBe(0)
    for (const command of [['stats', '--json'], ['export']]) {
      const [server, folder] = [await runWenmai(command, { cwd, env }), await runWenmai(command, { cwd, env: embedded })]
      expect(server).toEqual(folder)
      expect(server.code).toBe(0)
    }
    writeFileSync(join(cwd, 'facts.ndjson'), (await runWenmai(['export'], { cwd, env })).stdout)
    expect(await runWenmai(['load', 'facts.ndjson'], { cwd, env })).toMatchObject({ code: 0, stderr: expect.stringMatching(/0 articles, entities \+0/u) })
  })

  it('serves from several processes at once, which see what the others write', async () => {
    const servers = [0, 1].map(() => startDoor('cli', ['serve', '--port', '0'], { cwd, env }))
    const urls = await Promise.all(servers.map(readUrl))
    const ends = servers.map(finish)
    const query = '{ stats { articles } companyProgrammes(first: 3) { nodes { company { name } relation { evidence { quote } } } } }'
    const answers = await Promise.all(urls.map((server) => ask(server, query)))
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]).toMatchObject({ data: { stats: { articles: 5 } } })
    writeFileSync(join(cwd, 'page.txt'), '本报讯（记者 李明）近日，冰轮环境技术股份有限公司入选国家级绿色工厂。\n')
    expect((await runWenmai(['ingest', 'page.txt'], { cwd, env })).code).toBe(0)
    for (const server of urls) expect(await ask(server, '{ stats { articles } }')).toEqual({ data: { stats: { articles: 6 } } })
    for (const server of servers) server.kill('SIGINT')
    expect((await Promise.all(ends)).map(({ code }) => code)).toEqual([0, 0])
  })

  it('says what the server is, and never the password', async () => {
    const { code, stdout } = await runWenmai(['doctor', '--json'], { cwd, env })
    expect({ code, checks: readJson(stdout)['checks'] }).toMatchObject({ code: 0, checks: expect.arrayContaining([{ name: 'store', ok: true, detail: expect.stringMatching(/^neo4j:\/\/127\.0\.0\.1:\d+: Neo4j\/5\.\S+, \d+ changes$/u) }]) })
    expect(stdout).not.toContain(password)
  })

  it.each<readonly [string[], Record<string, string>, { readonly code: number; readonly says: RegExp }]>([
    [['stats'], { WENMAI_PASSWORD: 'wrong' }, { code: 2, says: /^wenmai: neo4j:\/\/\S+ lets this user not in .*; set WENMAI_USER and WENMAI_PASSWORD as the server has them\.\n$/u }],
    [['stats', '--timeout', '2'], { WENMAI_STORE: 'neo4j://127.0.0.1:9' }, { code: 3, says: /^wenmai: neo4j:\/\/127\.0\.0\.1:9 (?:cannot be reached|did not answer)/u }],
    [['rebuild'], {}, { code: 2, says: /^wenmai: rebuild is for the embedded store: neo4j:\/\/\S+ keeps no journal/u }],
    [['stats', '--password', 'secret'], {}, { code: 2, says: /^wenmai: Unknown argument: password/u }],
  ])('%j with %j ends in one line', async (args, other, { code, says }) => {
    expect(await runWenmai(args, { cwd, env: { ...env, ...other } })).toEqual({ code, stdout: '', stderr: expect.stringMatching(says) })
  })
})
