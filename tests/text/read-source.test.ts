import { describe, expect, it } from 'vitest'
import { WenmaiError } from '../../src/model/errors.js'
import { sha256, toSourceId } from '../../src/model/ids.js'
import { toSourceDocument } from '../../src/text/read-source.js'

const text = '烟台港专线开通\r\n\r\n本报讯（记者 唐克）11月26日，新能源汽车运输船启航。\n'
const utf16 = (value: string, { swap = false, bom = '' } = {}): Uint8Array => {
  const bytes = Buffer.from(bom + value, 'utf16le')
  return swap ? bytes.swap16() : bytes
}
const utf8 = (value: string): Uint8Array => new TextEncoder().encode(value)
const read = (bytes: Uint8Array, file = 'page.txt'): ReturnType<typeof toSourceDocument> => toSourceDocument({ file, bytes })
const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replace(/\s/gu, ''), 'hex'))

/** 烟台港口。 in GB18030. */
const GB_TEXT = 'd1cc cca8 b8db bfda a1a3'
/** 㐂 (four bytes in GB18030) behind 烟台. */
const GB_FOUR_BYTES = 'd1cc cca8 8139 ee36'

describe('encodings are found without being told', () => {
  it.each([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with a BOM', utf8(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16 LE with a BOM', utf16(text, { bom: '\uFEFF' }), 'utf-16le'],
    ['UTF-16 BE with a BOM', utf16(text, { swap: true, bom: '\uFEFF' }), 'utf-16be'],
    ['UTF-16 LE by its NULs', utf16(text), 'utf-16le'],
    ['UTF-16 BE by its NULs', utf16(text, { swap: true }), 'utf-16be'],
  ])('%s', (_, bytes, encoding) => expect(read(bytes)).toMatchObject({ text, encoding, sha256: sha256(text), id: toSourceId(sha256(text)) }))

  it('GBK', () => expect(read(bytesOf(GB_TEXT))).toMatchObject({ text: '烟台港口。', encoding: 'gb18030' }))
  it('GB18030 with characters of four bytes', () => expect(read(bytesOf(GB_FOUR_BYTES)).text).toHaveLength(3))
  it('gives the same id wherever the file lies', () => expect(read(utf8(text), 'a/b.txt').id).toBe(read(utf16(text), 'c.txt').id))
})

describe('what cannot be used gets one line that says what to do', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['nothing', utf8(''), /empty/u],
    ['blanks', utf8(' \n\u3000\t'), /empty/u],
    ['NUL characters', utf8('烟台\u0000港口，新闻'), /NUL/u],
    ['a lone surrogate in UTF-16', utf16('烟台\ud800港口', { bom: '\uFEFF' }), /surrogate/u],
    ['a lone surrogate in UTF-8', bytesOf('e7839f e58fb0 eda080 e6b8af e58fa3 e696b0 e997bb'), /surrogate/u],
    ['bad UTF-8', bytesOf('e7839f e58fb0 e6b8 e58fa3 e696b0 e997bb'), /UTF-8/u],
    ['a PNG', bytesOf('89504e470d0a1a0a0000'), /PNG/u],
    ['a PDF', utf8('%PDF-1.7 …'), /PDF/u],
    ['control characters', utf8('abc\u0001\u0002def'), /binary/u],
    ['Latin letters of no Chinese encoding', bytesOf('636166e9206e6fe9 6c20e9e9 20'), /encoding/u],
    ['a line of millions', utf8('字'.repeat(1_000_001)), /:1: the line has 1000001/u],
    ['HTML nested beyond reason', utf8(`<html><body>${'<div>'.repeat(1001)}字`), /nests/u],
    ['HTML without text', utf8('<html><body><script>var a</script></body></html>'), /no readable text/u],
  ])('%s', (_, bytes, message) => {
    const fail = (): unknown => read(bytes)
    expect(fail).toThrow(WenmaiError)
    expect(fail).toThrow(message)
    expect(fail).toThrow(/^page\.txt[^\n;]*;[^\n]+$/u)
    expect(fail).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }))
  })
})

const htmlPage = (charset: string): string => `<!DOCTYPE html><html><head><meta charset="${charset}"><title>烟台港专线开通_烟台日报</title></head><body>
<div class="nav"><a href="/">首页</a> <a href="/n">新闻</a></div>
<h1>烟台港专线开通</h1><div class="info">来源：烟台日报 2025-11-26</div>
<div id="content"><p>本报讯（记者 唐克）11月26日，新能源汽车运输船“绿安达”轮从烟台港启航，前往大连，全程七个小时，船上载着一百二十辆公交车。</p>
<p>据介绍，专线开通半年来，累计发运新能源车一万五千余辆，成为渤海湾里最忙的汽车航线，也为沿线企业省下了可观的物流成本。</p></div>
<div class="footer">版权所有 烟台日报社 <script>track()</script></div></body></html>`

describe('HTML gives its readable text', () => {
  it('has the title first, a line a paragraph, and no boilerplate', () => {
    const lines = read(utf8(htmlPage('utf-8')), 'a.html').text.split('\n')
    expect(lines[0]).toBe('烟台港专线开通')
    expect(lines).toContain('来源：烟台日报 2025-11-26')
    expect(lines.filter(line => line.startsWith('本报讯') || line.startsWith('据介绍'))).toHaveLength(2)
    expect(lines.join('')).not.toMatch(/track|版权所有|首页/u)
  })
  it('is known by its content too', () => expect(read(utf8(htmlPage('utf-8')), 'a.txt').text).not.toContain('<p>'))
  it('honours the charset that it declares', () => {
    const big5 = Buffer.concat([Buffer.from('<html><head><meta charset="big5"><title>t</title></head><body><p>'), bytesOf('a440 a440 a440'), Buffer.from('</p></body></html>')])
    expect(read(big5, 'a.html')).toMatchObject({ encoding: 'big5' })
    expect(read(big5, 'a.html').text).toContain('一一一')
  })
  it('trusts its bytes more than a wrong charset', () => expect(read(utf8(htmlPage('gb2312')), 'a.html').encoding).toBe('utf-8'))
})
